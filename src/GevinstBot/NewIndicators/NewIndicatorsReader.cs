using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.NewIndicators;

/// <summary>Reads what is proposed and what is in the network, and how far each has come.</summary>
public sealed class NewIndicatorsReader(ProposalTable proposals, CurrentNetwork network)
{
    private static readonly IndicatorStage[] Order =
    [
        IndicatorStage.Proposed, IndicatorStage.Defined, IndicatorStage.TrialOver, IndicatorStage.Trial, IndicatorStage.InUse,
        IndicatorStage.Retired,
    ];

    public async Task<NewIndicatorsQuestion> OfAsync(Instant now, CancellationToken ct)
    {
        var (catalog, today) = (network.Section<IndicatorCatalog>(), network.DayOf(now));
        var proposed = await proposals.AllAsync(ct);
        var all = catalog.Definitions
            .Select(one => new IndicatorOnItsWay(
                proposed.FirstOrDefault(proposal => proposal.Definition?.Indicator == one.Id), one, IndicatorStages.Of(one, today)))
            .Concat(proposed.Where(one => one.InNetwork(catalog) is null).Select(one => new IndicatorOnItsWay(one, null, one.Stage)));
        return new NewIndicatorsQuestion(
            [.. all.Where(one => Order.Contains(one.Stage)).OrderBy(one => Array.IndexOf(Order, one.Stage)).ThenBy(AreaOf)],
            network.Roster, network.Version, today, network.Zone);
    }

    /// <summary>What belongs together stands together; what nobody has put in an area is last.</summary>
    private static int AreaOf(IndicatorOnItsWay one) => (int?)one.Definition?.Area ?? int.MaxValue;

    /// <summary>What an organisation has proposed, the last first, with how far each has come.</summary>
    public async Task<IReadOnlyList<IndicatorOnItsWay>> OfOrganizationAsync(OrganizationId organization, Instant now, CancellationToken ct)
    {
        var (catalog, today) = (network.Section<IndicatorCatalog>(), network.DayOf(now));
        return [.. (await proposals.AllAsync(ct)).Where(one => one.Organization == organization)
            .Select(one => new IndicatorOnItsWay(one, one.InNetwork(catalog), one.StageIn(catalog, today)))];
    }

    /// <summary>A key that no indicator has, and no proposal will have.</summary>
    public async Task<IndicatorId> FreeIdAsync(string name, CancellationToken ct)
    {
        List<string?> taken =
        [
            .. network.Section<IndicatorCatalog>().Definitions.Select(one => one.Id.Value),
            .. (await proposals.AllAsync(ct)).Select(one => one.Definition?.Indicator.Value),
        ];
        return new IndicatorId(PersonKey.For(name, taken));
    }
}
