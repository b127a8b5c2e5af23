namespace GevinstBot.Reporting;

public static class ReportingSlice
{
    public static IHostApplicationBuilder AddReporting(this IHostApplicationBuilder builder) => builder;
}
