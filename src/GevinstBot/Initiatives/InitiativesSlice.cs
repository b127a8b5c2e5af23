using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Initiatives;

/// <summary>Initiatives: in which phase they are, what comes first of them, and what is left to the line when one ends.</summary>
public static class InitiativesSlice
{
    public static IHostApplicationBuilder AddInitiatives(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddNetworkSection<PhaseSection>()
            .AddSingleton<InitiativesReader>()
            .AddRounds<InitiativesPrompts>().AddCommand<InitiativesCommand>()
            .AddSubmit<InitiativesOpenSubmit>().AddSubmit<InitiativesAnswerSubmit>().AddSubmit<InitiativesShowSubmit>();
        return builder;
    }
}
