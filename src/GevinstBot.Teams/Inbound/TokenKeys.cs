using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// The issuers the bot believes, each with its keys: Bot Service, and Entra where that is switched on; none in anonymous local mode.
/// </summary>
internal sealed record TokenKeys(BotAuthentication Authentication, IReadOnlyList<SigningKeys> All)
{
    public static TokenKeys From(IServiceProvider services)
    {
        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        if (bot.AllowAnonymousLocal)
            return new(new([]), []);
        var rules = new TokenRules(bot.MicrosoftAppId, services.GetRequiredService<TimeProvider>());
        var channel = Keys(services, bot.OpenIdMetadata);
        var legacy = new BotServiceTokenValidator(bot.Issuer, channel, rules);
        if (!bot.Entra.Enabled)
            return new(new([legacy]), [channel]);
        var entra = Keys(services, bot.Entra.OpenIdMetadata!);
        return new(new([legacy, new EntraTokenValidator(bot.Entra, entra, rules)]), [channel, entra]);
    }

    internal static SigningKeys Keys(IServiceProvider services, Uri metadata) => new(
        new(services.GetRequiredService<IHttpClientFactory>(), metadata),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<SigningKeys>>());
}
