using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>The rounds that a change of phase gives rise to: the question, and the status to the leads. Read with one question.</summary>
public sealed class PhaseRounds(PhaseTable phases, CurrentNetwork network) : SharedRounds
{
    public override async Task<IReadOnlyList<Round>> RoundsAsync(
        IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct)
    {
        var earliest = network.DayOf(opening.Start - PhaseRhythm.Farthest);
        return
        [
            .. from course in await phases.AllAsync(ct)
               from change in course.Changes
               where change.Day >= earliest
               from round in Of(change)
               where opening.Contains(round.Opens) && sources.Any(source => source.Kind == round.Id.Kind)
               select round,
        ];
    }

    /// <summary>None of an initiative that has left the network, or is nobody's.</summary>
    private IEnumerable<Round> Of(PhaseChange change)
    {
        if (network.Roster.Initiatives.FirstOrDefault(known => known.Id == change.Initiative) is not { } initiative)
            return [];
        var asked = PhaseRhythm.AskOf(change, initiative, network.Roster, network.Sending);
        if (asked.Addressees.Count == 0)
            return [];
        var told = PhaseRhythm.StatusOf(asked, network.Roster.Leads, network.Sending);
        return told.Addressees.Count > 0 ? [asked, told] : [asked];
    }
}
