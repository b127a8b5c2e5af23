using GevinstBot.Benefits;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Initiatives;

/// <summary>Reads the initiatives as the network has them, with the benefits that they are to give.</summary>
public sealed class InitiativesReader(BenefitsReader benefits, CurrentNetwork network)
{
    public async Task<InitiativesQuestion> OfAsync(Instant now, CancellationToken ct) => new(
        network.Roster, network.Section<RegionPhases>(), await benefits.NowAsync(ct), network.Version, network.DayOf(now));
}
