using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.Phases;

/// <summary>
/// Changes of phase: what must be answered of an initiative's benefits then, and its status on one page; and what becomes of their days
/// when it is moved.
/// </summary>
public static class PhasesSlice
{
    public static IHostApplicationBuilder AddPhases(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<PhaseTable>(PhaseTable.Name)
            .AddTable<PhaseAnswerTable>(PhaseAnswerTable.Name)
            .AddNetworkSection<PhasePointSection>()
            .AddSingleton<PhaseReader>()
            .AddSingleton<PlanMoveReader>()
            .AddSingleton<PhaseRounds>()
            .AddSingleton<PhaseQuestionReader>()
            .AddSingleton<RunWork, PhaseWork>()
            .AddRounds<PhasePrompts>().AddSubmit<PhaseAnswerSubmit>().AddSubmit<PhaseEditSubmit>()
            .AddRounds<PlanMovePrompts>().AddSubmit<PlanMoveAnswerSubmit>()
            .AddRounds<PhaseStatusPrompts>()
            .AddExport<PhaseStatusExport>()
            .AddCommand<PhaseStatusCommand>();
        return builder;
    }
}
