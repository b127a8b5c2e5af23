using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Pulse;

/// <summary>The ADKAR pulse: after the meeting in pulse months, each contact says how far the target group has come.</summary>
public static class PulseSlice
{
    public static IHostApplicationBuilder AddPulse(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<PulseTable>(PulseTable.Name)
            .AddSingleton<PulseReader>()
            .AddSingleton<PulseQuestionReader>()
            .AddNetworkSection<PulseSection>()
            .AddNetworkSection<UsualCadenceSection>()
            .AddRounds<PulsePrompts>()
            .AddSubmit<PulseAnswerSubmit>()
            .AddSubmit<PulseEditSubmit>()
            .AddSubmit<PulseFollowUpSubmit>();
        return builder;
    }
}
