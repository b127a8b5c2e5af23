using System.Reflection;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Phases;
using GevinstBot.Domain.Programme;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Domain.Signals;
using GevinstBot.Domain.StandIns;

namespace GevinstBot.Domain.Tests.Years;

public sealed class PlannedYearsTests
{
    /// <summary>What isn't decided by the calendar: minutes must be saved first, a blocker told, a test logged, a plan or a change of the network or a late answer asked for, a message written, a substitute named, a signal told, somebody away or back, a benefit asked about, its plan proposed, a meeting or its agenda changed, one number asked of the line, an indicator proposed or brought on, a file sent, minutes corrected, an initiative in another phase, the road map looked at, the network asked, an initiative changed, an indicator followed more closely, a pulse of a target group started, an item raised, a programme changed. A report asks nobody.</summary>
    private static readonly RoundKind[] Others =
    [
        MeetingRhythm.DecisionsKind, BlockerRhythm.Kind, LoggedTestRhythm.Kind, TeamIndicatorRhythm.Kind, MeetingPlanRhythm.Kind, ReportRhythm.Kind,
        NetworkFileRhythm.Kind, RegisterRhythm.Kind, RegisterRhythm.AbsenceKind, RegisterRhythm.SetupKind,
        ContactRhythm.ProposalKind, MessageRhythm.Kind, MessageRhythm.FormKind, MessageRhythm.AnswersKind, Postponement.FormKind, Reopening.FormKind,
        MeetingRhythm.SubstituteKind, SignalRhythm.Kind, ReturnRhythm.Kind, AbsenceProposalRhythm.Kind,
        BenefitRhythm.Kind, BenefitRhythm.ApprovalKind, MeetingChangeRhythm.Kind, MeetingChangeRhythm.FormKind,
        AgendaChangeRhythm.Kind, AgendaChangeRhythm.FormKind, MeetingPlanRhythm.ToldKind,
        ForwardRhythm.Kind, ForwardRhythm.ApprovalKind, ProposalRhythm.Kind, ProposalRhythm.ProcessKind, FigureFileRhythm.Kind,
        RaisedRhythm.Kind, RaisedRhythm.LeadKind, RaisedRhythm.WordKind, CorrectionRhythm.Kind, CorrectionRhythm.WordKind, PhaseRhythm.Kind, PhaseRhythm.StatusKind, PhaseRhythm.MoveKind, RoadmapRhythm.Kind,
        NetworkQuestion.Kind, NoteRhythm.Kind, ToldExperience.Kind, ArchivedMinutes.Kind, InitiativeRhythm.Kind, FollowUpRhythm.Kind,
        FollowUpRhythm.LeadKind, FollowUpRhythm.EndKind, ChangePlanRhythm.Kind, PulsePlanRhythm.Kind,
        ActionRhythm.Kind, ActionRhythm.NewKind, GroupPulseRhythm.Kind, GroupPulseRhythm.FormKind, GroupPulseRhythm.ResultKind, GroupPulseRhythm.ToldKind,
        ProgrammeChangeRhythm.Kind, ProgrammeChangeRhythm.FormKind,
    ];

    [Fact]
    public void Every_kind_of_round_that_the_calendar_decides_is_in_the_years()
    {
        var kinds = from type in typeof(RoundKind).Assembly.GetTypes()
                    from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
                    where field.FieldType == typeof(RoundKind)
                    select (RoundKind)field.GetValue(null)!;
        var planned = PlannedYears.Rounds(new MeetingRule(NodaTime.IsoDayOfWeek.Tuesday, Nth: 3)).Select(round => round.Id.Kind);

        Assert.Empty(kinds.Except(Others).Except(planned));
    }
}
