using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Extensions;

// Their successor does the same, and can't be told where to fetch keys but over the network.
#pragma warning disable CS0618
namespace GevinstBot.Clients.Tests.Teams;

/// <summary>
/// Microsoft's .NET validators, which <c>CloudAdapter</c> calls too, against the same identity provider. They ask the machine's own
/// clock, and so the requests for them are made for <see cref="Now"/>.
/// </summary>
internal static class DotnetVerdict
{
    // They keep the keys of an address for as long as the process lives, and so one provider serves all.
    private static readonly HttpClient Provider = new(new IdentityProvider());
    private static readonly SimpleCredentialProvider App = new(IdentityProvider.AppId, "unused");

#pragma warning disable RS0030 // Nobody can give them another clock.
    public static Instant Now => TimeProvider.System.GetCurrentInstant();
#pragma warning restore RS0030

    public static async Task<bool> AcceptsAsync(JudgedRequest request)
    {
        try
        {
            var activity = JsonConvert.DeserializeObject<Activity>(request.Body.ToJsonString())!;
            await JwtTokenValidation.AuthenticateRequest(
                activity, request.Authorization, App, new SimpleChannelProvider(), new AuthenticationConfiguration(), Provider);
            // What CloudAdapter asks before it runs the bot.
            return activity.Type is { Length: > 0 };
        }
        // They refuse by whatever exception is at hand.
#pragma warning disable CA1031
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
