namespace GevinstBot.Teams.Inbound;

/// <summary>Who the bot is. The names are those of Microsoft's own bot settings.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>Default: <see cref="BotAppType.UserAssignedMSI"/>, which needs no secret.</summary>
    public BotAppType MicrosoftAppType { get; set; } = BotAppType.UserAssignedMSI;

    /// <summary>The app's (client's) id; for a managed identity the identity's own. Empty only in anonymous local mode.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The tenant the bot serves, and the tenant that gives it tokens.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>Tenants served besides <see cref="MicrosoftAppTenantId"/>. Default: none.</summary>
    public IList<string> OtherTenantIds { get; } = [];

    /// <summary>A secret, where nothing better is to be had; from a vault or the environment, never from a settings file.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>Path of a certificate (PFX or PEM) that proves the app in place of a secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The managed identity that vouches for the app registration (federated credential): no secret on either side.</summary>
    public string? FederatedIdentityClientId { get; set; }

    /// <summary>Local development without tokens. The program refuses to start with it anywhere but on a developer's own machine.</summary>
    public bool AllowAnonymousLocal { get; set; }

    /// <summary>
    /// How long a press may be worked on before it is answered, 1–14 seconds; then the work goes on. Teams waits 10 to 15 seconds, and sent
    /// again the same press comes with a new id. Default: 4.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/azure/bot-service/bot-builder-basics#http-details</remarks>
    public int AnswerSeconds { get; set; } = 4;

    /// <summary>Shown to the one who pressed when the answer takes longer than that. Empty shows nothing.</summary>
    public string SlowReplyText { get; set; } = "";

    /// <summary>
    /// Shown to the one who pressed when the bot failed; a message to who wrote, or pressed and was told that it takes time.
    /// Empty shows Teams' own words and sends nothing.
    /// </summary>
    public string FailureText { get; set; } = "";

    /// <summary>Default: the public cloud's.</summary>
    public Uri OpenIdMetadata { get; set; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Default: the public cloud's.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Tokens issued by Entra instead of Bot Service. Default: refused.</summary>
    public EntraOptions Entra { get; set; } = new();
}

/// <summary>How the bot proves who it is.</summary>
public enum BotAppType
{
    /// <summary>A managed identity; nothing secret exists.</summary>
    UserAssignedMSI,

    /// <summary>An app registration with a federated identity, a certificate or a secret.</summary>
    SingleTenant,

    /// <summary>Old registrations only; new ones ended in July 2025.</summary>
    MultiTenant,
}

/// <summary>Bot Service is moving to tokens issued by Entra. Nothing is trusted that isn't listed here.</summary>
public sealed class EntraOptions
{
    /// <summary>Default: off.</summary>
    public bool Enabled { get; set; }

    public Uri? OpenIdMetadata { get; set; }

    /// <summary>The tenants whose tokens are accepted, in their v1 and v2 forms.</summary>
    public IList<string> IssuerTenantIds { get; } = [];

    /// <summary>The apps that may call (<c>azp</c> or <c>appid</c>).</summary>
    public IList<string> CallerAppIds { get; } = [];
}
