using GevinstBot.Chat;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.NewIndicators;

/// <summary>New indicators: proposed by contacts, written down, tried, taken into use and retired by a lead.</summary>
public static class NewIndicatorsSlice
{
    public static IHostApplicationBuilder AddNewIndicators(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<ProposalTable>(ProposalTable.Name)
            .AddSingleton<NewIndicatorsReader>()
            .AddSingleton<ProposalReader>()
            .AddSingleton<IndicatorStepSaving>()
            .AddRounds<ProposalPrompts>().AddCommand<ProposalCommand>()
            .AddSubmit<ProposalAnswerSubmit>().AddSubmit<ProposalEditSubmit>().AddSubmit<ProposalWithdrawSubmit>()
            .AddRounds<NewIndicatorsPrompts>().AddCommand<NewIndicatorsCommand>()
            .AddSubmit<NewIndicatorsOpenSubmit>().AddSubmit<NewIndicatorsAnswerSubmit>().AddSubmit<NewIndicatorsShowSubmit>()
            .AddSingleton<AgendaEvidence, NewIndicatorEvidence>();
        return builder;
    }
}
