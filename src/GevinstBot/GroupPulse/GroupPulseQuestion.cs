using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>
/// What somebody is asked about themselves: looked up from the round, never from the card. What they have answered isn't in it.
/// </summary>
public sealed record GroupPulseQuestion(StartedPulse Pulse, DateTimeZone Zone)
{
    public static async Task<GroupPulseQuestion> OfAsync(
        CardRequest card, GroupPulseTable pulses, CurrentNetwork network, CancellationToken ct) =>
        new((await pulses.FindAsync(card.Round.Id.Period, ct))!, network.Zone);
}
