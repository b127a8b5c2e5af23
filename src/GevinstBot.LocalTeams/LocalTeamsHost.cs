namespace GevinstBot.LocalTeams;

/// <summary>What a host calls to offer the stand-in for Teams: the page at <c>/local</c> and the Connector at <c>/connector</c>.</summary>
public static class LocalTeamsHost
{
    /// <summary>The named HttpClient that activities are sent to the bot with; a test host may give it another handler.</summary>
    public const string BotHttpClient = "GevinstBot.LocalTeams.Bot";

    public static IServiceCollection AddLocalTeams(this IServiceCollection services, Action<LocalTeamsOptions> configure) =>
        services.AddLocalTeams((options, _) => configure(options));

    public static IServiceCollection AddLocalTeams(this IServiceCollection services, Action<LocalTeamsOptions, IServiceProvider> configure)
    {
        services.AddSingleton(provider =>
        {
            var options = new LocalTeamsOptions();
            configure(options, provider);
            return options;
        });
        return services;
    }

    public static IEndpointRouteBuilder MapLocalTeams(this IEndpointRouteBuilder endpoints) => endpoints;
}
