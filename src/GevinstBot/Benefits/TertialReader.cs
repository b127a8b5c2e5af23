using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>A tertial's package, with the network of its time.</summary>
/// <param name="Package">What it tells.</param>
/// <param name="Book">What was known of benefits.</param>
/// <param name="Roster">Who was in the network.</param>
/// <param name="SettlesAt">From when on plans and what was told of benefits stay as they stood.</param>
/// <param name="At">As of which moment it is.</param>
/// <param name="Zone">In which moments are told.</param>
public sealed record TertialFacts(
    TertialPackage Package, BenefitBook Book, Roster Roster, Instant SettlesAt, Instant At, DateTimeZone Zone)
{
    public bool IsSettled => At >= SettlesAt;
}

/// <summary>What was planned and realised by the end of a tertial, as it was known when that had settled.</summary>
public sealed class TertialReader(BenefitsReader benefits, CurrentNetwork network)
{
    public BenefitTertial? Meant(string words, Instant now) => TypedTertial.Read(words, network.DayOf(now));

    /// <summary>The last that is over.</summary>
    public BenefitTertial Last(Instant now) => BenefitTertial.LastBefore(network.DayOf(now));

    public bool IsOver(BenefitTertial tertial, Instant now) => tertial.IsOver(network.DayOf(now));

    public async Task<TertialFacts> OfAsync(BenefitTertial tertial, Instant now, CancellationToken ct)
    {
        var settles = tertial.SettlesAt(network.Sending);
        var at = Instant.Min(now, settles);
        var then = await network.AtAsync(at, ct);
        var book = await benefits.AtAsync(then, at, ct);
        return new TertialFacts(TertialPackage.Of(tertial, book, then.Roster), book, then.Roster, settles, at, network.Zone);
    }
}
