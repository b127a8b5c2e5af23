using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>When something is to happen next: what a clock that jumps must not jump over.</summary>
public static class NextMoment
{
    /// <summary>
    /// The earliest moment after <paramref name="now"/>; null when nothing is planned. <paramref name="allowed"/> says the first
    /// moment of sending at or after a moment: quiet hours and the calendar.
    /// </summary>
    public static Instant? After(
        Instant now, IEnumerable<Round> rounds, IEnumerable<DeliveryRecord> ledger, Func<Instant, Instant> allowed)
    {
        var moments = rounds
            .SelectMany(round => round.Reminders.Append(round.Opens).Append(round.Closes)
                .Concat(round.Reopened.SelectMany(one => new[] { one.At, one.Until })).Concat(round.Nudged.Select(one => one.At)))
            .Concat(ledger
                .Select(record => record.State is DeliveryState.Parked or DeliveryState.Held ? record.NotBefore : null)
                .OfType<Instant>())
            .SelectMany(at => new[] { at, allowed(at) })
            .Where(at => at > now)
            .ToList();
        return moments.Count == 0 ? null : moments.Min();
    }
}
