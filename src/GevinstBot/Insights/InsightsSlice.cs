using GevinstBot.Chat;
using GevinstBot.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Insights;

/// <summary>The regional report, and what it lends to the next agenda.</summary>
public static class InsightsSlice
{
    public static IHostApplicationBuilder AddInsights(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<FollowedUpReader>()
            .AddSingleton<RegionalReportReader>()
            .AddSingleton<LeadReportReader>()
            .AddSingleton<AgendaEvidence, RegionalAgendaEvidence>()
            .AddSingleton<AgendaEvidence, BenefitEvidence>()
            .AddRounds<ReportPrompts>()
            .AddSingleton<LockedRounds>().AddSingleton<ReopenSaving>()
            .AddSubmit<ReportReopenSubmit>()
            .AddRounds<ReopenPrompts>().AddCommand<ReopenCommand>().AddSubmit<ReopenAnswerSubmit>()
            .AddCommand<PulseResultCommand>()
            .AddCommand<ReportCommand>();
        return builder;
    }
}
