using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>Stops the start with one clear line where the settings can't work.</summary>
internal sealed class BotOptionsCheck : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        string[] problems = [.. Times(options), .. options.AllowAnonymousLocal ? [] : Problems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Times(BotOptions options)
    {
        if (options.AnswerSeconds is < 1 or > 14)
            yield return $"Bot:AnswerSeconds is {options.AnswerSeconds}; it must be from 1 to 14, because Teams waits no longer.";
    }

    private static IEnumerable<string> Problems(BotOptions options)
    {
        if (!IsId(options.MicrosoftAppId))
            yield return "Bot:MicrosoftAppId must be the app's id, a GUID in lower case.";
        if (!IsId(options.MicrosoftAppTenantId) || !options.OtherTenantIds.All(IsId))
            yield return "Bot:MicrosoftAppTenantId and Bot:OtherTenantIds must be GUIDs in lower case.";
        if (options.OpenIdMetadata.Scheme != Uri.UriSchemeHttps)
            yield return "Bot:OpenIdMetadata must be https.";
        if (options.MicrosoftAppType is not BotAppType.UserAssignedMSI && !HasProof(options))
            yield return "Bot: an app registration needs FederatedIdentityClientId, CertificatePath or MicrosoftAppPassword.";
        if (options.Entra is { Enabled: true } entra && !IsComplete(entra))
            yield return "Bot:Entra needs OpenIdMetadata (https), IssuerTenantIds and CallerAppIds.";
    }

    private static bool IsComplete(EntraOptions entra) => entra.OpenIdMetadata?.Scheme == Uri.UriSchemeHttps
        && entra.IssuerTenantIds.Count > 0 && entra.IssuerTenantIds.All(IsId)
        && entra.CallerAppIds.Count > 0 && entra.CallerAppIds.All(IsId);

    private static bool HasProof(BotOptions options) => !string.IsNullOrEmpty(options.FederatedIdentityClientId)
        || !string.IsNullOrEmpty(options.CertificatePath) || !string.IsNullOrEmpty(options.MicrosoftAppPassword);

    // Tokens and activities write ids in lower case, and they are compared letter by letter.
    private static bool IsId(string id) => Guid.TryParseExact(id, "D", out var guid) && guid != Guid.Empty && guid.ToString("D") == id;
}
