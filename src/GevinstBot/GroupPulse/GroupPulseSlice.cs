using GevinstBot.Chat;
using GevinstBot.Privacy;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Målgruppepulsen: the staff whom an initiative concerns say how far they have come, without their names; the lead gets what may be shown
/// of it, and all who were asked what is done about it.
/// </summary>
public static class GroupPulseSlice
{
    public static IHostApplicationBuilder AddGroupPulse(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<GroupPulseOptions>()
            .BindConfiguration(GroupPulseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddTable<GroupPulseTable>(GroupPulseTable.Name)
            .AddTable<GroupPulseAskedTable>(GroupPulseAskedTable.Name)
            .AddTable<GroupPulseAnsweredTable>(GroupPulseAnsweredTable.Name, isCopied: false)
            .AddTable<GroupPulseAnswerTable>(GroupPulseAnswerTable.Name, isCopied: false)
            .AddTable<GroupPulseKeyTable>(GroupPulseKeyTable.Name, isCopied: false)
            .AddTable<GroupPulseResultTable>(GroupPulseResultTable.Name)
            .AddTable<GroupPulseCommentTable>(GroupPulseCommentTable.Name)
            .AddTable<GroupPulseWordTable>(GroupPulseWordTable.Name)
            .AddSingleton<GroupPulseAnswerSaving>().AddSingleton<GroupPulseSaving>()
            .AddSingleton<GroupPulseReader>().AddSingleton<StartedPulseReader>().AddSingleton<GroupPulseFactsReader>()
            .AddSingleton<PulseChannelReader>()
            .AddSingleton<GroupPulseForms>().AddSingleton<GroupPulseRounds>()
            .AddSingleton<RunWork, GroupPulseWork>().AddSingleton<HiddenTraces, GroupPulseErasing>()
            .AddRounds<GroupPulseFormPrompts>().AddCommand<GroupPulseNewCommand>().AddCommand<GroupPulseCommand>()
            .AddSubmit<GroupPulseFormAnswerSubmit>().AddSubmit<GroupPulseFormEditSubmit>()
            .AddSubmit<GroupPulseFormSendSubmit>().AddSubmit<GroupPulseFormCancelSubmit>()
            .AddRounds<GroupPulsePrompts>().AddSubmit<GroupPulseAnswerSubmit>().AddSubmit<GroupPulseEditSubmit>()
            .AddRounds<GroupPulseResultPrompts>().AddSubmit<GroupPulseResultAnswerSubmit>()
            .AddRounds<GroupPulseToldPrompts>();
        return builder;
    }
}
