using Azure.Core;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using Microsoft.Extensions.Options;
using Microsoft.Graph;

namespace GevinstBot.Graph;

/// <summary>The organisation's directory, the app in Teams, and the organiser's calendar: people found, the app installed for them, who is
/// away, meetings called.</summary>
public static class GraphSlice
{
    private static readonly TimeSpan LookUpAddressAfter = TimeSpan.FromMinutes(15);

    public static IHostApplicationBuilder AddGraph(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsCheck>();
        builder.Services.AddOptions<GraphOptions>().BindConfiguration(GraphOptions.Section).ValidateOnStart();
        builder.Services
            .AddSingleton(services => new Lazy<GraphServiceClient>(() => Open(services)))
            .AddSingleton<PeopleDirectory>()
            .AddSingleton<AppInstaller>()
            .AddSingleton<OrganiserCalendar>()
            .AddSingleton<GraphProbes>()
            .AddHostedService<GraphTimer>();
        return builder;
    }

    public static IServiceCollection AddGraphWork<T>(this IServiceCollection services) where T : GraphWork =>
        services.AddSingleton<T>().AddSingleton<GraphWork>(all => all.GetRequiredService<T>());

    /// <summary>Who asks Graph: the same app registration that is the bot (decision 8).</summary>
    /// <exception cref="InvalidOperationException">The settings name no app, or nothing that proves it.</exception>
    public static TokenCredential Credential(BotOptions bot) =>
        BotCredentials.InItsTenant(bot) ?? throw new InvalidOperationException("Graph can't be asked without Bot:MicrosoftAppId.");

    private static GraphServiceClient Open(IServiceProvider services) => GraphClients.Create(
        Credential(services.GetRequiredService<IOptions<BotOptions>>().Value),
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = LookUpAddressAfter });
}
