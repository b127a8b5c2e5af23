using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.LearningNetwork;

/// <summary>The learning network: a check-in for each team, and word to its advisor when something stands in its way.</summary>
public static class LearningNetworkSlice
{
    public static IHostApplicationBuilder AddLearningNetwork(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<CheckInTable>(CheckInTable.Name)
            .AddTable<BlockerTable>(BlockerTable.Name)
            .AddSingleton<LearningNetworkReader>()
            .AddSingleton<BlockerRounds>()
            .AddRoles<TeamRoleReader>()
            .AddNetworkSection<CohortSection>()
            .AddRounds<CheckInPrompts>()
            .AddSubmit<CheckInAnswerSubmit>()
            .AddSubmit<CheckInEditSubmit>()
            .AddRounds<BlockerPrompts>()
            .AddSubmit<BlockerTakeSubmit>();
        return builder;
    }
}
