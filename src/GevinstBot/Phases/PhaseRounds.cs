using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>
/// The rounds that follow when an initiative changes phase (the question, and the status to the leads) or ends on another day. Read with
/// one question.
/// </summary>
public sealed class PhaseRounds(PhaseTable phases, PlanMoveReader moves, CurrentNetwork network) : SharedRounds
{
    public override async Task<IReadOnlyList<Round>> RoundsAsync(
        IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct)
    {
        var earliest = network.DayOf(opening.Start - PhaseRhythm.Farthest);
        var courses = await phases.AllAsync(ct);
        var rounds = courses.SelectMany(course => course.Changes).Where(change => change.Day >= earliest).SelectMany(Of).ToList();
        var moved = courses.SelectMany(course => course.Moves).Where(move => opening.Contains(OpensAfter(move)));
        rounds.AddRange(await moves.RoundsOfAsync([.. moved], ct));
        return [.. rounds.Where(round => opening.Contains(round.Opens) && sources.Any(source => source.Kind == round.Id.Kind))];
    }

    private Instant OpensAfter(InitiativeMove move) => PhaseRhythm.OpensAfter(move.Day, network.Sending);

    /// <summary>None of an initiative that has left the network, or is nobody's.</summary>
    private IEnumerable<Round> Of(PhaseChange change)
    {
        if (network.Roster.Find(change.Initiative) is not { } initiative)
            return [];
        var asked = PhaseRhythm.AskOf(change, initiative, network.Roster, network.Sending);
        if (asked.Addressees.Count == 0)
            return [];
        var told = PhaseRhythm.StatusOf(asked, network.Roster.Leads, network.Sending);
        return told.Addressees.Count > 0 ? [asked, told] : [asked];
    }
}
