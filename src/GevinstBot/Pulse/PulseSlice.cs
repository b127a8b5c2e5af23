using GevinstBot.Delivery;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>The ADKAR pulse: after the meeting in pulse months, each contact says how far the target group has come.</summary>
public static class PulseSlice
{
    public static IHostApplicationBuilder AddPulse(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<PulseTable>()
            .AddSingleton<PulseReader>()
            .AddNetworkSection<PulseSection>()
            .AddRounds<PulsePrompts>()
            .AddSubmit<PulseAnswerSubmit>()
            .AddSubmit<PulseEditSubmit>()
            .AddSubmit<PulseFollowUpSubmit>();
        return builder;
    }
}
