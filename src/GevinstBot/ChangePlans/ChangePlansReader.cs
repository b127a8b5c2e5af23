using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.ChangePlans;

/// <summary>Looks the change plans up for one person, or for the network.</summary>
public sealed class ChangePlansReader(ChangePlanTable plans, CurrentNetwork network)
{
    public async Task<ChangePlansQuestion> OfAsync(PersonId person, Instant now, CancellationToken ct)
    {
        var (roster, all) = (network.Roster, await AllAsync(now, ct));
        if (roster.IsLead(person))
            return all;
        var own = roster.OwnOf(person, all.Today).Select(organization => organization.Id).ToHashSet();
        return all with { Initiatives = [.. all.Initiatives.Where(one => one.Organizations.Any(own.Contains))] };
    }

    public async Task<ChangePlansQuestion> AllAsync(Instant now, CancellationToken ct)
    {
        var (roster, today) = (network.Roster, network.DayOf(now));
        return new ChangePlansQuestion(
            [.. roster.Initiatives.OrderBy(one => one.IsClosed(today)).ThenBy(one => one.Place)], await plans.AllAsync(ct),
            network.Section<RegionPhases>(), roster, today, network.Zone);
    }
}
