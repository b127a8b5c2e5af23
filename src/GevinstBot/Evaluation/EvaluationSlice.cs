using GevinstBot.Chat;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Evaluation;

/// <summary>The yearly evaluation of the network: five statements, with the organisation's name, beside the year before.</summary>
public static class EvaluationSlice
{
    public static IHostApplicationBuilder AddEvaluation(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<EvaluationTable>(EvaluationTable.Name)
            .AddSingleton<EvaluationReader>()
            .AddRounds<EvaluationPrompts>().AddSubmit<EvaluationAnswerSubmit>().AddSubmit<EvaluationEditSubmit>()
            .AddCommand<EvaluationCommand>()
            .AddCommand<EvaluationResultCommand>()
            .AddSingleton<AgendaEvidence, EvaluationEvidence>();
        return builder;
    }
}
