using Azure.Core;
using Azure.Identity;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Teams.Connector;

/// <summary>The bot's proof of who it is, by Azure.Identity: the best kind that the settings name.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/bot-service-quickstart-registration</remarks>
public static class BotCredentials
{
    private const string LegacyAuthority = "botframework.com";
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    /// <summary>For the Connector. Null without an app id, which is anonymous local mode.</summary>
    /// <exception cref="InvalidOperationException">An app registration without federated identity, certificate or secret.</exception>
    public static TokenCredential? Create(BotOptions options) =>
        Create(options, options.MicrosoftAppType is BotAppType.MultiTenant ? LegacyAuthority : options.MicrosoftAppTenantId);

    /// <summary>For whatever belongs to the bot's own tenant, such as Microsoft Graph.</summary>
    /// <inheritdoc cref="Create(BotOptions)"/>
    public static TokenCredential? InItsTenant(BotOptions options) => Create(options, options.MicrosoftAppTenantId);

    private static TokenCredential? Create(BotOptions options, string tenant)
    {
        var appId = options.MicrosoftAppId;
        if (appId is "")
            return null;
        if (options.MicrosoftAppType is BotAppType.UserAssignedMSI)
            return Managed(appId);
        if (options.FederatedIdentityClientId is { Length: > 0 } identity)
            return Federated(tenant, appId, Managed(identity));
        if (options.CertificatePath is { Length: > 0 } certificate)
            return new ClientCertificateCredential(
                tenant, appId, certificate, new ClientCertificateCredentialOptions { SendCertificateChain = true });
        return options.MicrosoftAppPassword is { Length: > 0 } secret
            ? new ClientSecretCredential(tenant, appId, secret)
            : throw new InvalidOperationException(
                $"A {options.MicrosoftAppType} bot needs a federated identity, a certificate or a secret.");
    }

    private static ManagedIdentityCredential Managed(string clientId) => new(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static ClientAssertionCredential Federated(string tenant, string appId, ManagedIdentityCredential identity) =>
        new(tenant, appId, async cancellationToken => (await identity.GetTokenAsync(new([ExchangeScope]), cancellationToken)).Token);
}
