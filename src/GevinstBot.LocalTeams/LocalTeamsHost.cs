using GevinstBot.EmbeddedTables;
using GevinstBot.LocalTeams.Bots;
using GevinstBot.LocalTeams.Chats;
using GevinstBot.LocalTeams.Connector;
using GevinstBot.LocalTeams.Page;

namespace GevinstBot.LocalTeams;

/// <summary>What a host calls to offer the stand-in for Teams: the page at <c>/local</c> and the Connector at <c>/connector</c>.</summary>
public static class LocalTeamsHost
{
    /// <summary>The named HttpClient that activities are sent to the bot with; a test host may give it another handler.</summary>
    public const string BotHttpClient = "GevinstBot.LocalTeams.Bot";

    /// <inheritdoc cref="AddLocalTeams(IServiceCollection, Action{LocalTeamsOptions, IServiceProvider})"/>
    public static IServiceCollection AddLocalTeams(this IServiceCollection services, Action<LocalTeamsOptions> configure) =>
        services.AddLocalTeams((options, _) => configure(options));

    /// <summary>
    /// The host must register a <see cref="TimeProvider"/> (unless the options name one) and may register an <see cref="ILocalClock"/>.
    /// Once the server listens, the bots are installed for everybody who has no chat with them yet.
    /// </summary>
    public static IServiceCollection AddLocalTeams(this IServiceCollection services, Action<LocalTeamsOptions, IServiceProvider> configure)
    {
        services.AddSingleton(provider =>
        {
            var options = new LocalTeamsOptions();
            configure(options, provider);
            return options;
        });
        services.AddHttpClient(BotHttpClient, client => client.Timeout = BotCaller.Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
            .RemoveAllLoggers();
        return services.AddChats().AddBots().AddConnector().AddPage();
    }

    public static IEndpointRouteBuilder MapLocalTeams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapConnector();
        endpoints.MapPage();
        return endpoints;
    }

    /// <summary>The serviceUrl that bots are given, known once the server listens.</summary>
    public static Uri LocalServiceUrl(this IServiceProvider services) => services.GetRequiredService<LocalAddress>().Connector;

    private static IServiceCollection AddChats(this IServiceCollection services) => services
        .AddSingleton<Roster>()
        .AddSingleton<ChatStore>()
        .AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<LocalTeamsOptions>();
            return new ChatClock(options.Time ?? provider.GetRequiredService<TimeProvider>(), options.TimeZone);
        })
        .AddSingleton(provider =>
        {
            var file = Path.GetFullPath(provider.GetRequiredService<LocalTeamsOptions>().StorePath);
            return new ChatTables(new EmbeddedTablesTransport(file, provider.GetRequiredService<ChatClock>().Time, Survives.Kill));
        });

    private static IServiceCollection AddBots(this IServiceCollection services) => services
        .AddSingleton<LocalAddress>()
        .AddSingleton<UnderWay>()
        .AddSingleton<BotCaller>()
        .AddSingleton<ActivityWriter>()
        .AddSingleton<Installation>()
        .AddHostedService<InstallOnStart>();

    private static IServiceCollection AddConnector(this IServiceCollection services) => services
        .AddSingleton<Places>()
        .AddSingleton<FaultScript>()
        .AddSingleton<RequestLog>();

    private static IServiceCollection AddPage(this IServiceCollection services) => services
        .AddSingleton<MessageList>()
        .AddSingleton<SentFiles>()
        .AddSingleton<Typing>()
        .AddSingleton<Pressing>()
        .AddSingleton<MessageActions>();
}
