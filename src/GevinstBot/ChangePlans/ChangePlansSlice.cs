using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.ChangePlans;

/// <summary>Endringsplaner: what is in place of what a change needs, when it is asked about, and its sponsor's page.</summary>
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
            .AddRounds<PulsePlanPrompts>().AddCommand<PulsePlanCommand>()
            .AddSubmit<PulsePlanOpenSubmit>().AddSubmit<PulsePlanAnswerSubmit>().AddSubmit<PulsePlanShowSubmit>()
            .AddSingleton<AgendaEvidence, ChangePlanEvidence>()
            .AddExport<SponsorExport>().AddCommand<SponsorCommand>();
        return builder;
    }
}
