using GevinstBot.Teams.Inbound;

namespace GevinstBot.Tab;

/// <summary>«Gevinst»: the tab in Teams, what the network knows as pages. They only show; what is changed is changed in the chat.</summary>
public static class TabSlice
{
    public static IHostApplicationBuilder AddTab(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTabTokens()
            .AddSingleton(TabHosts.OfTeams).AddSingleton<TabRenderer>()
            .AddSingleton<TabReading>()
            .AddSingleton<TabFacts>()
            .AddSingleton<OverviewReader>().AddSingleton<TabPage, OverviewTab>()
            .AddSingleton<IndicatorsReader>().AddSingleton<TabPage, IndicatorsTab>()
            .AddSingleton<MeetingsReader>().AddSingleton<TabPage, MeetingsTab>();
        return builder;
    }
}
