using Azure.Core;
using GevinstBot.Storage;
using GevinstBot.Teams.Connector;
using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether tokens can be had: one for writing to Teams, one for the tables. The tokens themselves are thrown away.</summary>
public sealed class IdentityCheck(
    ConnectorClientOptions connector, StorageOptions storage, IConfiguration configuration, CheckPatience patience,
    LocalTexts texts) : ICheck
{
    private const string StorageScope = "https://storage.azure.com/.default";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct) => [await OfTheBotAsync(ct), await OfTheStoreAsync(ct)];

    private async Task<Finding> OfTheBotAsync(CancellationToken ct)
    {
        var bot = configuration.BotAsSet();
        if (!Guid.TryParse(bot.MicrosoftAppId, out _))
            return Finding.NotChecked(texts["check.no-app-id"]);
        var scope = connector.Scope;
        return await TokenAsync(
            () => BotCredentials.Create(bot)!, scope, texts["check.bot-token", scope],
            said => texts["check.no-bot-token", scope, said], ct);
    }

    private async Task<Finding> OfTheStoreAsync(CancellationToken ct) => storage.Endpoint is null
        ? Finding.NotChecked(texts["check.no-storage-identity"])
        : await TokenAsync(
            () => StorageSlice.Credential(storage), StorageScope, texts["check.storage-token"],
            said => texts["check.no-storage-token", said], ct);

    private async Task<Finding> TokenAsync(
        Func<TokenCredential> credential, string scope, string right, Func<string, string> wrong, CancellationToken ct) =>
        await patience.TryAsync(limit => credential().GetTokenAsync(new TokenRequestContext([scope]), limit).AsTask(), ct) is { } trouble
            ? Finding.Wrong(wrong(trouble))
            : Finding.Right(right);
}
