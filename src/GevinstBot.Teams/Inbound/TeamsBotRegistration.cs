using GevinstBot.Teams.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>Puts a bot into a web application. A <see cref="TimeProvider"/> must be registered.</summary>
public static class TeamsBotRegistration
{
    /// <summary>The named HTTP client that fetches signing keys: no redirects, ten seconds, 256 KiB.</summary>
    public const string KeysClient = "GevinstBot.Teams.Keys";

    /// <summary>The named HTTP client that fetches the files that people send: no redirects, no cookies.</summary>
    public const string FilesClient = "GevinstBot.Teams.Files";

    /// <summary>
    /// A new <typeparamref name="THandler"/> for each activity, in a scope of its own that lasts as long as the work.
    /// Wrong settings stop the start. Register <see cref="ConnectorClientOptions"/> to change how the Connector is reached.
    /// </summary>
    public static OptionsBuilder<BotOptions> AddTeamsBot<THandler>(this IServiceCollection services, Action<BotOptions> configure)
        where THandler : class, IBot
    {
        services.AddScoped<IBot, THandler>();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsCheck>();
        services
            .AddHttpClient(KeysClient, client =>
            {
                client.Timeout = KeyDocuments.Patience;
                client.MaxResponseContentBufferSize = KeyDocuments.LargestDocument;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        // Its log would hold the address, by which anybody can fetch the file.
        services.AddHttpClient(FilesClient, client => client.Timeout = FileDownloads.Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddSingleton<FileDownloads>();
        services.TryAddSingleton(Connector);
        services.AddSingleton(TokenKeys.From);
        services.AddSingleton(provider => provider.GetRequiredService<TokenKeys>().Authentication);
        services.AddSingleton(Envelope);
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<TeamsAdapter>());
        services.AddSingleton<LateAnswers>();
        services.AddSingleton<TimelyTurns>();
        services.AddSingleton<MessagesEndpoint>();
        AddHosted<AnonymousLocal>(services);
        AddHosted<TurnsInFlight>(services);
        AddHosted<KeyRenewal>(services);
        services.AddHealthChecks()
            .Add(new("bot-keys", provider => provider.GetRequiredService<KeyRenewal>(), failureStatus: null, tags: ["ready"]));
        return services.AddOptions<BotOptions>().Configure(configure).ValidateOnStart();
    }

    /// <summary>Lets a tab know who has it open. The keys are fetched when the first one opens it.</summary>
    public static IServiceCollection AddTabTokens(this IServiceCollection services) => services.AddSingleton<ITabTokens>(provider =>
    {
        var bot = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        var keys = TokenKeys.Keys(provider, new Uri(EntraTabTokens.MetadataOf(bot.MicrosoftAppTenantId)));
        var rules = new TokenRules(bot.MicrosoftAppId, provider.GetRequiredService<TimeProvider>());
        return new EntraTabTokens(bot, keys, rules, provider.GetRequiredService<ILogger<EntraTabTokens>>());
    });

    /// <summary>The address registered as the bot's messaging endpoint.</summary>
    public static IEndpointConventionBuilder MapTeamsBot(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        return endpoints.MapPost(pattern, endpoint.HandleAsync);
    }

    private static void AddHosted<T>(IServiceCollection services) where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }

    private static ConnectorClient Connector(IServiceProvider services)
    {
        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        var options = services.GetService<ConnectorClientOptions>() ?? new();
        options.Clock ??= services.GetRequiredService<TimeProvider>();
        options.ServiceUrls ??= bot.AllowAnonymousLocal ? ServiceUrls.LoopbackOnly : new(Tenants(bot));
        return new(BotCredentials.Create(bot), options, services.GetRequiredService<ILogger<ConnectorClient>>());
    }

    private static EnvelopeRules Envelope(IServiceProvider services)
    {
        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        return new(bot.MicrosoftAppId, Tenants(bot), new(Tenants(bot)));
    }

    private static string[] Tenants(BotOptions bot) => [bot.MicrosoftAppTenantId, .. bot.OtherTenantIds];
}
