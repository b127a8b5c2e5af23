using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// The learning network: a check-in for each team, the tests it logs between them, and word to its advisor when something stands in its
/// way.
/// </summary>
public static class LearningNetworkSlice
{
    public static IHostApplicationBuilder AddLearningNetwork(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<CheckInTable>(CheckInTable.Name)
            .AddTable<BlockerTable>(BlockerTable.Name)
            .AddSingleton<LearningNetworkReader>()
            .AddTable<LoggedTestTable>(LoggedTestTable.Name)
            .AddTable<TeamIndicatorTable>(TeamIndicatorTable.Name)
            .AddTable<TeamMeasurementTable>(TeamMeasurementTable.Name)
            .AddSingleton<TeamIndicatorReader>()
            .AddTable<AdvisorScoreTable>(AdvisorScoreTable.Name)
            .AddSingleton<TeamStandingReader>()
            .AddSingleton<AdvisorFridayReader>()
            .AddSingleton<BlockerRounds>()
            .AddSingleton<CheckInQuestionReader>()
            .AddSingleton<LoggedTestReader>()
            .AddRoles<TeamRoleReader>()
            .AddNetworkSection<CohortSection>()
            .AddRounds<CheckInPrompts>()
            .AddSubmit<CheckInAnswerSubmit>()
            .AddSubmit<CheckInEditSubmit>()
            .AddRounds<BlockerPrompts>()
            .AddSubmit<BlockerTakeSubmit>()
            .AddRounds<LoggedTestPrompts>().AddCommand<LogTestCommand>().AddCommand<TeamTestsCommand>()
            .AddSubmit<LoggedTestAnswerSubmit>().AddSubmit<LoggedTestEditSubmit>().AddSubmit<LoggedTestShowSubmit>()
            .AddRounds<TeamIndicatorPrompts>().AddCommand<TeamIndicatorCommand>()
            .AddSubmit<TeamIndicatorAnswerSubmit>().AddSubmit<TeamIndicatorEditSubmit>().AddSubmit<TeamIndicatorShowSubmit>()
            .AddSubmit<TeamIndicatorMeasureSubmit>().AddSubmit<TeamIndicatorPictureSubmit>().AddExport<TeamChartExport>()
            .AddRounds<AdvisorFridayPrompts>().AddSubmit<AdvisorFridayAnswerSubmit>()
            .AddRounds<TeamStatusPrompts>();
        return builder;
    }
}
