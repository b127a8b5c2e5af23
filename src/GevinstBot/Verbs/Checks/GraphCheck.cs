using Azure.Core;
using GevinstBot.Graph;
using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether Graph lets the bot do what it asks: a token, the permissions, and the app in the organisation's catalogue.</summary>
public sealed class GraphCheck(
    IServiceProvider services, IConfiguration configuration, CheckPatience patience, LocalTexts texts) : ICheck
{
    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        // Read as it was set: settings that are wrong are another check's line.
        var options = configuration.GetSection(GraphOptions.Section).Get<GraphOptions>() ?? new GraphOptions();
        if (!options.IsSet)
            return [Finding.NotChecked(texts["check.no-graph"])];
        if (await TokenTroubleAsync(ct) is { } trouble)
            return [Finding.Wrong(texts["check.no-graph-token", GraphClients.Scope, trouble])];
        var token = Finding.Right(texts["check.graph-token", GraphClients.Scope]);
        string? app = null;
        trouble = await patience.TryAsync(async limit => app = await App.CatalogueIdAsync(limit), ct);
        return [token, await PermissionsAsync(ct), InCatalogue(options.TeamsAppId!, app, trouble)];
    }

    private AppInstaller App => services.GetRequiredService<AppInstaller>();

    private Task<string?> TokenTroubleAsync(CancellationToken ct) => patience.TryAsync(
        limit => GraphSlice.Credential(configuration.BotAsSet())
            .GetTokenAsync(new TokenRequestContext([GraphClients.Scope]), limit).AsTask(),
        ct);

    private async Task<Finding> PermissionsAsync(CancellationToken ct)
    {
        var missing = new List<string>();
        foreach (var probe in services.GetRequiredService<GraphProbes>().All)
        {
            GraphFailure? failure = null;
            var trouble = await patience.TryAsync(async limit => failure = await GraphProbes.TryAsync(probe, limit), ct);
            if (failure?.Outcome is GraphOutcome.NotPermitted or GraphOutcome.Forbidden)
                missing.Add(probe.Permission);
            else if (trouble is not null || failure is not null)
                return Finding.Wrong(texts["check.graph-unanswered", trouble ?? $"{failure!.Outcome} ({failure.Status} {failure.Code})."]);
        }
        return missing.Count == 0
            ? Finding.Right(texts["check.graph-permissions"])
            : Finding.Wrong(texts["check.no-graph-permission", texts.List(missing), ConsentAddress()]);
    }

    private Finding InCatalogue(string id, string? found, string? trouble) => (found, trouble) switch
    {
        (null, null) => Finding.Wrong(texts["check.no-graph-app", id]),
        (null, _) => Finding.NotChecked(texts["check.graph-app-unknown", id]),
        _ => Finding.Right(texts["check.graph-app", id]),
    };

    private string ConsentAddress()
    {
        var bot = configuration.BotAsSet();
        return $"https://login.microsoftonline.com/{bot.MicrosoftAppTenantId}/adminconsent?client_id={bot.MicrosoftAppId}";
    }
}
