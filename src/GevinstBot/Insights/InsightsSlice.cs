namespace GevinstBot.Insights;

public static class InsightsSlice
{
    public static IHostApplicationBuilder AddInsights(this IHostApplicationBuilder builder) => builder;
}
