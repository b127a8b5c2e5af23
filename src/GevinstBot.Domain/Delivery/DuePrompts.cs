using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>A message that is to leave now. <see cref="Before"/> is the ledger's row to take over, null when this is the first try.</summary>
public sealed record DueSend(Round Round, Addressee To, Occasion Occasion, DeliveryRecord? Before);

/// <summary>Who is due: the one decision, from rounds, ledger and answers. The caller has checked that sending is allowed at this hour.</summary>
public static class DuePrompts
{
    private static readonly Duration ResendAfter = Duration.FromSeconds(60);

    public static IReadOnlyList<DueSend> At(
        Instant now, Round round, IReadOnlyList<DeliveryRecord> ledger, IReadOnlyCollection<Answered> answered)
    {
        if (!round.IsOpenAt(now))
            return [];
        var done = answered.Select(a => a.Subject).ToHashSet();
        var byPrompt = ledger.ToLookup(record => (record.Prompt.Subject, record.Prompt.Person));
        return [.. round.Addressees
            .Where(to => !done.Contains(to.Subject))
            .Select(to => For(now, round, to, [.. byPrompt[(to.Subject, to.Person)]]))
            .OfType<DueSend>()];
    }

    private static DueSend? For(Instant now, Round round, Addressee to, DeliveryRecord[] records)
    {
        var first = records.FirstOrDefault(r => r.Occasion == Occasion.First);
        if (first is null || IsReady(first, now))
            return new DueSend(round, to, Occasion.First, first);
        return Reminder(now, round, to, records, first) ?? Resend(now, round, to, records, first);
    }

    /// <summary>The latest reminder whose time has come, so that a long silence is not followed by two at once.</summary>
    private static DueSend? Reminder(Instant now, Round round, Addressee to, DeliveryRecord[] records, DeliveryRecord first)
    {
        var reached = first.State is DeliveryState.Sent or DeliveryState.Ambiguous;
        var number = round.Reminders.Count(at => at <= now);
        if (!round.ExpectsAnswer || !to.IsReminded || !reached || number == 0)
            return null;
        // A first card that left late, after a reminder's hour, is its own reminder.
        if (first.SentAt is { } sent && sent >= round.Reminders[number - 1])
            return null;
        var occasion = number == 1 ? Occasion.FirstReminder : Occasion.SecondReminder;
        return Unsent(now, round, to, occasion, records);
    }

    private static DueSend? Resend(Instant now, Round round, Addressee to, DeliveryRecord[] records, DeliveryRecord first) =>
        first.State == DeliveryState.Ambiguous && round.Reminders.Count == 0 && first.LeaseUntil + ResendAfter <= now
            ? Unsent(now, round, to, Occasion.Resend, records)
            : null;

    private static DueSend? Unsent(Instant now, Round round, Addressee to, Occasion occasion, DeliveryRecord[] records)
    {
        var before = records.FirstOrDefault(r => r.Occasion == occasion);
        return before is null || IsReady(before, now) ? new DueSend(round, to, occasion, before) : null;
    }

    private static bool IsReady(DeliveryRecord record, Instant now) =>
        record.State == DeliveryState.Parked && (record.NotBefore is not { } notBefore || notBefore <= now);
}
