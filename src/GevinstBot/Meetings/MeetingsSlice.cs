using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Meetings.Archive;
using GevinstBot.Meetings.Feed;
using GevinstBot.Meetings.Invitations;
using GevinstBot.Meetings.Notes;
using GevinstBot.Meetings.Presence;
using GevinstBot.Meetings.Raised;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>The meeting: its plan, the agenda that the month's answers draft, who comes, minutes, decisions and actions.</summary>
public static class MeetingsSlice
{
    public static IHostApplicationBuilder AddMeetings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddInvitations().AddNotes().AddRaised().AddPresence().AddArchive();
        builder.Services
            .AddTable<AgendaTable>(AgendaTable.Name)
            .AddTable<AttendanceTable>(AttendanceTable.Name)
            .AddTable<MinutesTable>(MinutesTable.Name)
            .AddTable<ActionTable>(ActionTable.Name)
            .AddTable<CorrectionTable>(CorrectionTable.Name)
            .AddTable<MeetingPlanProposalTable>(MeetingPlanProposalTable.Name)
            .AddTable<FeedLinkTable>(FeedLinkTable.Name)
            .AddSingleton<FeedCalendar>()
            .AddSingleton<MeetingFeed>()
            .AddSingleton<AgendaReader>()
            .AddSingleton<ActionReader>()
            .AddSingleton<OpenMatter, OpenActionReader>()
            .AddSingleton<OwnActionReader>()
            .AddSingleton<WaitingMatter>(services => services.GetRequiredService<OwnActionReader>())
            .AddSingleton<ActionUpkeep>()
            .AddHostedService(services => services.GetRequiredService<ActionUpkeep>())
            .AddSingleton<AgendaDrafting>()
            .AddSingleton<OpenDraftReader>()
            .AddSingleton<MeetingAudienceReader>()
            .AddSingleton<MeetingChangeReader>()
            .AddSingleton<AgendaForms>()
            .AddSingleton<AgendaChangeReader>()
            .AddSingleton<MeetingForms>()
            .AddSingleton<MeetingPlanReader>()
            .AddSingleton<MeetingRounds>()
            .AddSingleton<MinutesReader>()
            .AddSingleton<MinutesSaving>()
            .AddSingleton<ApprovalReader>()
            .AddSingleton<CorrectionReader>()
            .AddSingleton<CorrectionForms>()
            .AddSingleton<CorrectionRounds>()
            .AddSingleton<AgendaEvidence, MinutesEvidence>()
            .AddSingleton<AgendaEvidence, ReflectionEvidence>()
            .AddSingleton<MinutesFactsReader>()
            .AddExport<MinutesExport>();
        builder.Services
            .AddRounds<DraftPrompts>().AddSubmit<DraftAnswerSubmit>().AddSubmit<DraftEditSubmit>()
            .AddRounds<AgendaPrompts>().AddSubmit<AgendaAnswerSubmit>().AddSubmit<AgendaEditSubmit>()
            .AddRounds<MeetingSubstitutePrompts>()
            .AddRounds<MinutesPrompts>().AddSubmit<MinutesAnswerSubmit>().AddSubmit<MinutesEditSubmit>()
            .AddRounds<DecisionsPrompts>().AddSubmit<ActionDoneSubmit>().AddSubmit<ActionUndoSubmit>()
            .AddRounds<ActionsPrompts>().AddRounds<NewActionPrompts>()
            .AddSubmit<ActionFormSubmit>().AddSubmit<ActionSettleSubmit>()
            .AddSubmit<CorrectionFormSubmit>().AddSubmit<CorrectionAnswerSubmit>()
            .AddSubmit<CorrectionEditSubmit>().AddSubmit<CorrectionCancelSubmit>()
            .AddRounds<CorrectionPrompts>().AddSubmit<CorrectionOpenSubmit>().AddSubmit<CorrectionBackSubmit>()
            .AddSubmit<CorrectionTakeSubmit>().AddSubmit<CorrectionDeclineSubmit>()
            .AddRounds<CorrectionWordPrompts>()
            .AddRounds<AgendaFormPrompts>().AddSubmit<AgendaFormAnswerSubmit>()
            .AddRounds<AgendaChangePrompts>()
            .AddRounds<MeetingChangePrompts>()
            .AddRounds<MeetingFormPrompts>()
            .AddSubmit<MeetingFormAnswerSubmit>().AddSubmit<MeetingFormEditSubmit>().AddSubmit<MeetingFormSaveSubmit>()
            .AddRounds<MeetingPlanPrompts>().AddSubmit<MeetingPlanConfirmSubmit>()
            .AddSubmit<MeetingPlanFormSubmit>().AddSubmit<MeetingPlanDaySubmit>().AddSubmit<MeetingPlanBackSubmit>()
            .AddRounds<MeetingPlanToldPrompts>();
        builder.Services
            .AddCommand<MeetingDaysCommand>()
            .AddCommand<PastMeetingsCommand>()
            .AddCommand<AttendanceCommand>()
            .AddCommand<AgendaCommand>()
            .AddCommand<MinutesCommand>()
            .AddCommand<MinutesFormCommand>()
            .AddCommand<ActionsCommand>()
            .AddCommand<ReadBackCommand>()
            .AddCommand<MeetingPlanCommand>()
            .AddCommand<MeetingFormCommand>()
            .AddCommand<AgendaFormCommand>()
            .AddCommand<FeedCommand>()
            .AddCommand<NewFeedLinkCommand>();
        return builder;
    }
}
