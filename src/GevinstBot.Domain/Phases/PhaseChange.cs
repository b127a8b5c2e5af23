using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Phases;

/// <summary>Faseovergang: an initiative that was in one phase is in another.</summary>
/// <param name="Initiative">Which.</param>
/// <param name="From">The phase it was in when the day began.</param>
/// <param name="To">The phase it is in.</param>
/// <param name="Day">The day on which it was seen: what is changed back on the day itself was a slip, and asks nobody anything.</param>
public sealed record PhaseChange(InitiativeId Initiative, string From, string To, LocalDate Day)
{
    /// <summary>Names its rounds and answers.</summary>
    public string Id => $"{Initiative}-{LocalDatePattern.Iso.Format(Day)}";

    /// <summary>False for one that was changed back on the day itself.</summary>
    public bool Counts => From != To;
}

/// <summary>The phase that an initiative was last seen in, and the changes of phase that were seen.</summary>
public sealed record PhaseCourse(InitiativeId Initiative, string Phase, IReadOnlyList<PhaseChange> Changes)
{
    /// <summary>More phases than an initiative goes through, and more moves.</summary>
    private const int MostChanges = 20;

    /// <summary>The last day that it was last seen with; null while nobody has said one.</summary>
    public LocalDate? Closed { get; init; }

    /// <summary>How that was moved. The first that is named, and one that is taken away, move nothing.</summary>
    public IReadOnlyList<InitiativeMove> Moves { get; init; } = [];

    /// <summary>Seen for the first time, nothing has changed.</summary>
    public static PhaseCourse Of(Initiative initiative) => new(initiative.Id, initiative.Phase, []) { Closed = initiative.Closed };

    /// <summary>After another look, on a day: of the same day it is one change, from where the day began.</summary>
    /// <returns>Null when nothing has changed since.</returns>
    public PhaseCourse? Seen(Initiative initiative, LocalDate day)
    {
        var after = InPhase(initiative, day).Until(initiative, day);
        return after == this ? null : after;
    }

    private PhaseCourse Until(Initiative initiative, LocalDate day)
    {
        if (initiative.Closed == Closed)
            return this;
        var ofTheDay = Moves.LastOrDefault(move => move.Day == day);
        var earlier = Moves.Where(known => known != ofTheDay);
        var from = ofTheDay?.From ?? Closed;
        return this with
        {
            Closed = initiative.Closed,
            Moves = from is { } before && initiative.Closed is { } after && before != after
                ? [.. earlier.Append(new InitiativeMove(Initiative, before, after, day)).TakeLast(MostChanges)]
                : [.. earlier],
        };
    }

    private PhaseCourse InPhase(Initiative initiative, LocalDate day)
    {
        if (initiative.Phase == Phase)
            return this;
        var ofTheDay = Changes.LastOrDefault(change => change.Day == day);
        var change = new PhaseChange(Initiative, ofTheDay?.From ?? Phase, initiative.Phase, day);
        var earlier = Changes.Where(known => known != ofTheDay);
        return this with
        {
            Phase = initiative.Phase,
            Changes = [.. (change.Counts ? earlier.Append(change) : earlier).TakeLast(MostChanges)],
        };
    }
}
