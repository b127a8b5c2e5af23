using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>A blocker reaches the team's advisor at the first hour of sending after it was told, and waits ten days for «jeg tar kontakt».</summary>
public static class BlockerRhythm
{
    public static readonly RoundKind Kind = new("blocker");

    private static readonly Duration Open = Duration.FromDays(10);

    /// <summary>
    /// The round for a check-in with a blocker; null when there is none, or nobody to tell. <paramref name="sending"/> gives
    /// the first moment of sending at or after a moment.
    /// </summary>
    public static Round? RoundOf(CheckIn checkIn, ImprovementTeam team, Func<Instant, Instant> sending)
    {
        if (checkIn.BlockerSince is not { } since || team.Advisor is not { } advisor)
            return null;
        var opens = sending(since);
        return new Round(Id(checkIn), opens, opens + Open, [new Addressee(team.Id.Value, advisor)]);
    }

    public static RoundId Id(CheckIn checkIn) => new(Kind, $"{checkIn.Period}-{checkIn.Team}");

    /// <summary>
    /// Since when a check-in that is stored now has a blocker: a correction doesn't tell the advisor again. One taken back
    /// before anybody was told never was; after that it stays, so that the advisor's card can say that it is gone.
    /// </summary>
    public static Instant? Since(Instant? before, bool hasBlocker, Instant now, Func<Instant, Instant> sending) =>
        hasBlocker ? before ?? now : before is { } since && sending(since) <= now ? since : null;
}
