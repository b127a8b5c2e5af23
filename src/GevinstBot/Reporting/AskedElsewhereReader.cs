using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>What else is asked about an organisation's indicators: one of somebody in the line, or more often for a while.</summary>
public sealed class AskedElsewhereReader(ForwardTable forwards, FollowUpTable followUps, CurrentNetwork network)
{
    /// <summary>What stands in the organisation's answer is nobody else's any more.</summary>
    public async Task<ForwardFacts> ForwardsAsync(Round round, OrganizationId organization, IndicatorAnswer? stored, CancellationToken ct)
    {
        var all = (await forwards.OfAsync(round.Id, organization, ct))
            .Where(one => one.TakenBack is null && stored?.Of(one.Indicator) is null).ToList();
        return new ForwardFacts(all, all.SelectMany(one => (PersonId[])[one.From, one.To]).Distinct()
            .ToDictionary(id => id, id => network.Roster.Find(id)?.Name ?? ""));
    }

    /// <summary>Those that go on when the round opens.</summary>
    public async Task<IReadOnlyList<CloserFollowUp>> FollowUpsAsync(Round round, OrganizationId organization, CancellationToken ct)
    {
        var day = network.DayOf(round.Opens);
        return [.. (await followUps.SinceAsync(day, ct)).Where(one => one.Organization == organization && one.IsOn(day))];
    }
}
