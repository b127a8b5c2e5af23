using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>The promises, checked from the outside when all is over.</summary>
public static class SimulationChecks
{
    private static readonly Duration LongestOpen = Duration.FromDays(42);

    public static IReadOnlyList<SimulationCheck> Of(SimulationFacts facts)
    {
        var matched = new MessageLedger(facts);
        IReadOnlyList<SimulationCheck> checks =
        [
            new("twice", [.. Twice(facts, matched)]),
            new("left-out", [.. LeftOut(facts, matched)]),
            new("quiet", [.. OutsideSendingTime(facts, matched)]),
            new("reminders", [.. NeedlessReminders(facts, matched)]),
            new("reminded", []),
            new("day", [.. MoreThanOneADay(facts, matched)]),
            new("month", [.. MoreThanABudgetAMonth(facts, matched)]),
            new("stored", [.. NotStored(facts)]),
            new("accepted", []),
            new("settled", [.. NotSettled(facts)]),
            new("ledger", [.. Disagreements(facts, matched)]),
            new("filled", [.. facts.Unfilled.Select(kind => new SimulationFinding(null, Note: kind.Value))]),
            new("errors", [.. facts.Errors.Select(error => new SimulationFinding(null, Note: error))]),
        ];
        // What was seen on the way belongs to the promise that it broke.
        return facts.Broken is not { } broken
            ? checks
            : [.. checks.Select(check => check.Key == broken.Promise
                ? check with { Findings = [.. check.Findings, new SimulationFinding(null, Note: broken.Message)] }
                : check)];
    }

    private static IEnumerable<SimulationFinding> OutsideSendingTime(SimulationFacts facts, MessageLedger matched) =>
        matched.Sent.Where(message => !SendingTime.Allows(message.At.InZone(facts.Zone).LocalDateTime))
            .Select(message => Finding(message, matched));

    private static IEnumerable<SimulationFinding> NotStored(SimulationFacts facts) =>
        facts.Acknowledged.Where(answer => !answer.IsStored)
            .Select(answer => new SimulationFinding(answer.By, answer.Round, answer.At));

    /// <summary>Of an action that was on a card for six weeks after its day somebody has said what became of it.</summary>
    private static IEnumerable<SimulationFinding> NotSettled(SimulationFacts facts) =>
        from action in facts.Actions
        where action.IsOpen
        let told = facts.Rounds.Where(round => round.Id.Kind == MeetingRhythm.DecisionsKind)
            .Where(round => round.Opens.InZone(facts.Zone).Date > action.Due).Select(round => (Instant?)round.Opens).Min()
        where told + LongestOpen < facts.Period.End
        select new SimulationFinding(Person: null, At: told, Note: $"{action.Id} {action.Organization} {action.Due:uuuu-MM-dd}");

    /// <summary>
    /// Each prompt and occasion has one row in the ledger, so a second card of the same is a message with the same title in the
    /// same chat that no row knows.
    /// </summary>
    private static IEnumerable<SimulationFinding> Twice(SimulationFacts facts, MessageLedger matched)
    {
        var known = matched.Sent.Where(message => matched.RowOf(message) is not null).ToLookup(message => (message.Person, message.Title));
        var copies = matched.Sent
            .Where(message =>
                message.Title is not null && matched.RowOf(message) is null && known.Contains((message.Person, message.Title)))
            .Select(message => new SimulationFinding(
                message.Person, matched.RowOf(known[(message.Person, message.Title)].First())!.Prompt.Round, message.At));
        var rows = facts.Ledger.Where(matched.Arrived).GroupBy(record => (record.Prompt, record.Occasion)).Where(same => same.Count() > 1)
            .Select(same => new SimulationFinding(same.Key.Prompt.Person, same.Key.Prompt.Round, same.Last().SentAt, same.Count()));
        return copies.Concat(rows);
    }

    private static IEnumerable<SimulationFinding> LeftOut(SimulationFacts facts, MessageLedger matched)
    {
        var explained = facts.Ledger.Where(record => record.State != DeliveryState.Sent || matched.Arrived(record))
            .Select(record => record.Prompt).ToHashSet();
        // Looked at only while nobody may be written to: it may have been there for seconds by a fast clock, and have left all the same.
        // What comes too late after a day doesn't come at all where the program stood still that day; who should have got it is expected.
        var never = facts.Rounds
            .Where(round =>
                round.Closes <= facts.Period.End && round.TooLateFrom is null
                && !round.Addressees.All(to => explained.Contains(new Prompt(round.Id, to.Subject, to.Person)))
                && facts.Expected.All(expected => expected.Round.Id != round.Id))
            .Select(round => new SimulationFinding(Person: null, round.Id, round.Opens));
        return never.Concat(facts.Expected
            .Where(expected => !explained.Contains(new Prompt(expected.Round.Id, expected.To.Subject, expected.To.Person)))
            .Where(expected => !AnsweredBefore(facts, expected.Round.Id, expected.To.Subject, expected.At))
            .DistinctBy(expected => (expected.Round.Id, expected.To))
            .Select(expected => new SimulationFinding(expected.To.Person, expected.Round.Id, expected.At)));
    }

    private static IEnumerable<SimulationFinding> NeedlessReminders(SimulationFacts facts, MessageLedger matched) =>
        from message in matched.Sent
        let row = matched.RowOf(message)
        where row is { Occasion: Occasion.FirstReminder or Occasion.SecondReminder }
            && AnsweredBefore(facts, row.Prompt.Round, row.Prompt.Subject, message.At)
        select Finding(message, matched);

    /// <summary>Strictly before: what is answered in the very moment of sending can't be known yet.</summary>
    private static bool AnsweredBefore(SimulationFacts facts, RoundId round, string subject, Instant at) =>
        facts.Acknowledged.Any(answer => answer.Round == round && answer.Subject == subject && answer.At < at);

    private static IEnumerable<SimulationFinding> MoreThanOneADay(SimulationFacts facts, MessageLedger matched) =>
        matched.Sent.GroupBy(message => (message.Person, Day: message.At.InZone(facts.Zone).Date))
            .Where(day => day.Count() > 1)
            .Select(day => new SimulationFinding(day.Key.Person, At: day.First().At, Count: day.Count(), Note: Kinds(day, matched)));

    private static IEnumerable<SimulationFinding> MoreThanABudgetAMonth(SimulationFacts facts, MessageLedger matched)
    {
        var extra = facts.Rounds.Where(round => round.IsExtra)
            .Select(round => round.Opens.InZone(facts.Zone).Date.ToYearMonth()).ToHashSet();
        var owed = facts.Rounds.Where(round => round.IsOwed).Select(round => round.Id).ToHashSet();
        var beside = facts.Rounds.Where(round => round.IsBesidePlan).Select(round => round.Id).ToHashSet();
        return matched.Sent.Where(message => matched.RowOf(message) is not { } row || !beside.Contains(row.Prompt.Round))
            .GroupBy(message => (message.Person, Month: message.At.InZone(facts.Zone).Date.ToYearMonth()))
            .Where(month => Matters(month, matched).Skip(SendingTime.MostInAMonth(extra.Contains(month.Key.Month)))
                .Any(message => matched.RowOf(message) is not { } row || !IsOwed(row)))
            .Select(month => new SimulationFinding(
                month.Key.Person, At: month.First().At, Count: month.Count(), Note: Kinds(month, matched)));

        bool IsOwed(DeliveryRecord row) => owed.Contains(row.Prompt.Round) && !row.Occasion.IsReminder();
    }

    /// <summary>
    /// In their order; a round's cards to somebody who answers for several organisations are one of the month's. Only what somebody is owed
    /// comes where it is full.
    /// </summary>
    private static IEnumerable<ReceivedMessage> Matters(IEnumerable<ReceivedMessage> month, MessageLedger matched) => month
        .OrderBy(message => message.At)
        .DistinctBy(message => matched.RowOf(message) is { } row ? ((object)row.Prompt.Round, row.Occasion) : (message, Occasion.First));

    private static IEnumerable<SimulationFinding> Disagreements(SimulationFacts facts, MessageLedger matched) =>
        matched.Sent.Where(message => matched.RowOf(message) is null).Select(message => Finding(message, matched))
            .Concat(facts.Ledger.Where(record => record.State == DeliveryState.Sent && !matched.Arrived(record))
                .Select(record => new SimulationFinding(record.Prompt.Person, record.Prompt.Round, record.SentAt)));

    private static SimulationFinding Finding(ReceivedMessage message, MessageLedger matched) =>
        new(message.Person, matched.RowOf(message)?.Prompt.Round, message.At);

    private static string Kinds(IEnumerable<ReceivedMessage> messages, MessageLedger matched) =>
        string.Join(", ", messages.Select(message => matched.RowOf(message) is { } row
            ? row.Prompt.Round + (row.Occasion == Occasion.First ? "" : $" ({row.Occasion})") : "?"));
}
