using Azure.Identity;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Clients.Tests.Teams;

public sealed class BotCredentialsTests
{
    [Fact]
    public void The_best_proof_the_settings_name_is_taken()
    {
        Assert.Null(BotCredentials.Create(new()));
        Assert.IsType<ManagedIdentityCredential>(BotCredentials.Create(App(BotAppType.UserAssignedMSI)));
        Assert.IsType<ClientSecretCredential>(BotCredentials.Create(App(BotAppType.MultiTenant, o => o.MicrosoftAppPassword = "x")));
        Assert.IsType<ClientCertificateCredential>(BotCredentials.Create(App(BotAppType.SingleTenant, o => (o.CertificatePath, o.MicrosoftAppPassword) = ("bot.pfx", "x"))));
        Assert.IsType<ClientAssertionCredential>(BotCredentials.Create(App(BotAppType.SingleTenant, o => (o.FederatedIdentityClientId, o.CertificatePath) = (IdentityProvider.AppId, "bot.pfx"))));
        Assert.Throws<InvalidOperationException>(() => BotCredentials.Create(App(BotAppType.SingleTenant)));
    }

    private static BotOptions App(BotAppType type, Action<BotOptions>? configure = null)
    {
        var options = new BotOptions { MicrosoftAppType = type, MicrosoftAppId = IdentityProvider.AppId, MicrosoftAppTenantId = IdentityProvider.TenantId };
        configure?.Invoke(options);
        return options;
    }
}
