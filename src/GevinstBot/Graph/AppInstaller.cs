using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace GevinstBot.Graph;

/// <summary>What came of asking for an installation, and how long Graph asks us to wait.</summary>
public sealed record InstallAnswer(InstallOutcome Outcome, TimeSpan? RetryAfter = null);

/// <summary>Installs this bot's app, and no other, for a person, as an administrator's consent lets it.</summary>
/// <remarks>
/// https://learn.microsoft.com/microsoftteams/platform/graph-api/proactive-bots-and-messages/graph-proactive-bots-and-messages
/// </remarks>
public sealed class AppInstaller(Lazy<GraphServiceClient> graph, IOptions<GraphOptions> options, ILogger<AppInstaller> log)
{
    /// <summary>The catalogue's own id of the app; it changes when the app is deleted there and uploaded anew.</summary>
    private string? _catalogueId;

    /// <summary>False where Graph isn't set up: then nothing here may be called.</summary>
    public bool IsSet => options.Value.IsSet;

    private string IsOurs => $"externalId eq '{options.Value.TeamsAppId}'";

    /// <summary>Installs the app for a person. Repeating it does no harm.</summary>
    public async Task<InstallAnswer> InstallAsync(PersonId person, CancellationToken ct)
    {
        var permission = GraphPermissions.Catalogue;
        try
        {
            if ((_catalogueId ??= await CatalogueIdAsync(ct)) is not { } app)
                return new InstallAnswer(InstallOutcome.NotInCatalogue);
            permission = GraphPermissions.Install;
            if (await HasAppAsync(person, ct))
                return new InstallAnswer(InstallOutcome.AlreadyThere);
            await AddAsync(person, app, ct);
            return new InstallAnswer(InstallOutcome.Installed);
        }
        catch (Exception failed) when (!failed.IsStop(ct))
        {
            return Refused(person, permission, GraphErrors.Classify(failed));
        }
    }

    /// <summary>The app's id in the organisation's catalogue; null when it isn't there.</summary>
    public async Task<string?> CatalogueIdAsync(CancellationToken ct)
    {
        var apps = await graph.Value.AppCatalogs.TeamsApps.GetAsync(asked => asked.QueryParameters.Filter = IsOurs, ct);
        return apps?.Value?.FirstOrDefault()?.Id;
    }

    public async Task<bool> HasAppAsync(PersonId person, CancellationToken ct)
    {
        var installed = await graph.Value.Users[person.Value].Teamwork.InstalledApps.GetAsync(
            asked => (asked.QueryParameters.Expand, asked.QueryParameters.Filter) = (["teamsApp"], $"teamsApp/{IsOurs}"), ct);
        return installed?.Value is [_, ..];
    }

    private async Task AddAsync(PersonId person, string app, CancellationToken ct)
    {
        var installation = new UserScopeTeamsAppInstallation();
        installation.AdditionalData["teamsApp@odata.bind"] = $"{GraphClients.Root}/appCatalogs/teamsApps/{app}";
        await graph.Value.Users[person.Value].Teamwork.InstalledApps.PostAsync(installation, cancellationToken: ct);
    }

    private InstallAnswer Refused(PersonId person, string permission, GraphFailure failure)
    {
        var outcome = OutcomeOf(failure.Outcome);
        if (outcome == InstallOutcome.NoSuchPerson)
            _catalogueId = null;
        if (failure.Outcome == GraphOutcome.NotPermitted)
            log.GraphNotPermitted(permission, failure.Status, failure.Code, failure.RequestId);
        else if (outcome != InstallOutcome.AlreadyThere)
            log.AppNotInstalled(person.Value, failure.Outcome.ToString(), failure.Status, failure.Code, failure.RequestId);
        return new InstallAnswer(outcome, failure.RetryAfter);
    }

    private static InstallOutcome OutcomeOf(GraphOutcome outcome) => outcome switch
    {
        GraphOutcome.Conflict => InstallOutcome.AlreadyThere,
        GraphOutcome.Forbidden => InstallOutcome.Blocked,
        GraphOutcome.NotFound => InstallOutcome.NoSuchPerson,
        GraphOutcome.NotPermitted => InstallOutcome.NotPermitted,
        GraphOutcome.Throttled or GraphOutcome.Unavailable or GraphOutcome.NoToken or GraphOutcome.Refused => InstallOutcome.NotNow,
    };
}
