using GevinstBot.Domain.StandIns;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>Sees that a contact is back, and notes what was answered in their stead, to be told on their first working day.</summary>
public sealed class ReturnWork(ReturnTable returns, CurrentNetwork network) : RunWork
{
    // What this instance has stored, or found stored: asked once.
    private readonly HashSet<string> _known = [];

    public override async Task<bool> AtAsync(ReadRounds read, Instant now, CancellationToken ct)
    {
        // What can't be read now may be what was answered: the next run looks again.
        if (!read.IsWhole || !network.IsSetUp)
            return false;
        var isAdded = false;
        foreach (var organization in network.Roster.Organizations.Select(one => one.Id))
        {
            var over = ReturnRhythm.JustOver(network.WholeRoster, organization, network.DayOf(now));
            if (over.Count == 0 || _known.Contains(ReturnRhythm.IdOf(organization, over[0].To!.Value))
                || network.Roster.ContactOf(organization) is not { } contact
                || ReturnRhythm.Of(contact, over, read.All, now, network.Sending) is not { } back)
                continue;
            isAdded |= await returns.AddAsync(back, ct);
            _known.Add(ReturnRhythm.IdOf(organization, back.LastDay));
        }
        return isAdded;
    }
}
