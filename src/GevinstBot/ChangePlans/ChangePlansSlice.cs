using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.ChangePlans;

/// <summary>Endringsplaner: what is in place of what a change needs, and the sponsor's page of an initiative.</summary>
public static class ChangePlansSlice
{
    public static IHostApplicationBuilder AddChangePlans(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<ChangePlanTable>(ChangePlanTable.Name)
            .AddSingleton<ChangePlansReader>()
            .AddSingleton<SponsorReader>()
            .AddRounds<ChangePlanPrompts>().AddCommand<ChangePlanCommand>()
            .AddSubmit<ChangePlanShowSubmit>().AddSubmit<ChangePlanEditSubmit>().AddSubmit<ChangePlanAnswerSubmit>()
            .AddSingleton<AgendaEvidence, ChangePlanEvidence>()
            .AddExport<SponsorExport>().AddCommand<SponsorCommand>();
        return builder;
    }
}
