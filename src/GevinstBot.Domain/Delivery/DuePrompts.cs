using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// Who is due: the one decision, from rounds, ledger and answers. The caller has checked that sending is allowed at this hour.
/// </summary>
public static class DuePrompts
{
    private static readonly Duration ResendAfter = Duration.FromSeconds(60);

    /// <summary>So long before its hour a nudge takes a reminder's place: two in a day are one too many.</summary>
    private static readonly Duration NudgeStandsFor = Duration.FromDays(1);

    /// <param name="now">A moment when sending is allowed.</param>
    /// <param name="round">The round.</param>
    /// <param name="ledger">The round's rows.</param>
    /// <param name="answered">Who has answered the round.</param>
    /// <param name="back">Who can be reached again: what couldn't be delivered to them is due.</param>
    public static IReadOnlyList<DueSend> At(
        Instant now, Round round, IReadOnlyList<DeliveryRecord> ledger, IReadOnlyCollection<Answered> answered,
        IReadOnlySet<PersonId>? back = null)
    {
        if (!round.IsOpenForSomebodyAt(now))
            return [];
        bool IsReady(DeliveryRecord record) => record.State switch
        {
            DeliveryState.Parked or DeliveryState.Held => record.NotBefore is not { } notBefore || notBefore <= now,
            DeliveryState.Unreachable => back?.Contains(record.Prompt.Person) == true,
            DeliveryState.Sending or DeliveryState.Sent or DeliveryState.Ambiguous or DeliveryState.Failed
                or DeliveryState.Unreadable => false,
        };
        var done = answered.Select(a => a.Subject).ToHashSet();
        var byPrompt = ledger.ToLookup(record => (record.Prompt.Subject, record.Prompt.Person));
        return Together(
            round.Addressees
                .Where(to => !done.Contains(to.Subject) && round.IsOpenFor(to.Subject, now))
                .Select(to => Due(to, [.. byPrompt[(to.Subject, to.Person)]]))
                .OfType<DueSend>(),
            ledger, done);

        // What should have left before the round was over no longer does: whoever is let in late is told that they are.
        DueSend? Due(Addressee to, DeliveryRecord[] records) => round.IsOpenAt(now)
            ? For(now, round, to, records, IsReady)
            : records.FirstOrDefault(record => record.Occasion == Occasion.First) is { } first
                ? Nudged(now, round, to, records, first, IsReady)
                : null;
    }

    /// <summary>
    /// Whoever owes an answer for several organisations is reminded of all of them by one message: that of the first. One that has left
    /// covers the others, and so does one that waits for its day, unless its own subject has been answered meanwhile.
    /// </summary>
    private static IReadOnlyList<DueSend> Together(
        IEnumerable<DueSend> due, IReadOnlyList<DeliveryRecord> ledger, HashSet<string> done)
    {
        var byPerson = due.ToLookup(IsShared);
        if (!byPerson[true].Any())
            return [.. byPerson[false]];
        var covered = ledger
            .Where(record => record.State is not (DeliveryState.Failed or DeliveryState.Unreadable))
            .Where(record => record.HasLeft || !done.Contains(record.Prompt.Subject))
            .ToLookup(record => (record.Prompt.Person, record.Occasion), record => record.Prompt.Subject);
        return
        [
            .. byPerson[false],
            .. byPerson[true]
                .Where(send => covered[(send.To.Person, send.Occasion)].All(subject => subject == send.To.Subject))
                .GroupBy(send => (send.To.Person, send.Occasion))
                .Select(same => same.First() with { Besides = [.. same.Skip(1).Select(other => other.To.Subject)] }),
        ];
    }

    /// <summary>What stands in for a card that may not have arrived is about that card alone.</summary>
    private static bool IsShared(DueSend send) =>
        send is { StandsIn: false, Occasion: Occasion.FirstReminder or Occasion.SecondReminder };

    private static DueSend? For(Instant now, Round round, Addressee to, DeliveryRecord[] records, Func<DeliveryRecord, bool> isReady)
    {
        var first = records.FirstOrDefault(r => r.Occasion == Occasion.First);
        if (first is null || isReady(first))
        {
            // It would come too late, or what came after it while nobody knew that it hadn't left has taken its place.
            return now >= round.BeginsUntil || records.Any(record => record.Occasion != Occasion.First && record.HasLeft)
                ? null
                : new DueSend(round, to, Occasion.First, first);
        }
        return Reminder(now, round, to, records, first, isReady)
            ?? Nudged(now, round, to, records, first, isReady)
            ?? Resend(now, round, to, records, first, isReady);
    }

    /// <summary>The latest reminder whose time has come, so that a long silence is not followed by two at once.</summary>
    private static DueSend? Reminder(
        Instant now, Round round, Addressee to, DeliveryRecord[] records, DeliveryRecord first, Func<DeliveryRecord, bool> isReady)
    {
        var reached = first.State is DeliveryState.Sent or DeliveryState.Ambiguous;
        var number = round.Reminders.Count(at => at <= now);
        if (!IsReminded(round, to) || !reached || number == 0)
            return null;
        // A first card that left late, after a reminder's hour, is its own reminder; so is a nudge on the day before it, or since.
        var at = round.Reminders[number - 1];
        if (first.SentAt >= at || records.Any(record => record.Occasion.IsNudge() && record.SentAt > at - NudgeStandsFor))
            return null;
        var occasion = number == 1 ? Occasion.FirstReminder : Occasion.SecondReminder;
        return Unsent(round, to, occasion, records, isReady);
    }

    /// <summary>The latest nudge whose time has come, unless what left since was a reminder anyway.</summary>
    private static DueSend? Nudged(
        Instant now, Round round, Addressee to, DeliveryRecord[] records, DeliveryRecord first, Func<DeliveryRecord, bool> isReady)
    {
        var nudges = round.RemindedOf(to.Subject).Where(nudge => nudge.At <= now).ToList();
        if (!to.IsReminded || first.State is not (DeliveryState.Sent or DeliveryState.Ambiguous) || nudges.Count == 0
            || records.Any(record => !record.Occasion.IsNudge() && record.SentAt >= nudges[^1].At))
            return null;
        return Unsent(round, to, Occasions.Nudges[Math.Min(nudges.Count, Occasions.Nudges.Count) - 1], records, isReady);
    }

    private static DueSend? Resend(
        Instant now, Round round, Addressee to, DeliveryRecord[] records, DeliveryRecord first, Func<DeliveryRecord, bool> isReady) =>
        first.State == DeliveryState.Ambiguous && !IsReminded(round, to) && first.LeaseUntil + ResendAfter <= now
            ? Unsent(round, to, Occasion.Resend, records, isReady)
            : null;

    /// <summary>Whether a reminder will come: it covers a first message that may not have arrived.</summary>
    private static bool IsReminded(Round round, Addressee to) => round.ExpectsAnswer && to.IsReminded && round.Reminders.Count > 0;

    private static DueSend? Unsent(
        Round round, Addressee to, Occasion occasion, DeliveryRecord[] records, Func<DeliveryRecord, bool> isReady)
    {
        var before = records.FirstOrDefault(r => r.Occasion == occasion);
        return before is null || isReady(before)
            ? new DueSend(round, to, occasion, before) { StandsIn = records.All(record => record.MayNotHaveArrived) }
            : null;
    }
}
