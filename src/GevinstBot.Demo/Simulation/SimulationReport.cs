using GevinstBot.Domain.Delivery;

namespace GevinstBot.Demo.Simulation;

/// <summary>The table and the checks of a simulation, made of nothing but what it saw.</summary>
public sealed record SimulationReport(IReadOnlyList<SimulationRow> Rows, IReadOnlyList<SimulationCheck> Checks)
{
    public bool Holds => Checks.All(check => check.Holds);

    public static SimulationReport Of(SimulationFacts facts) => new(RowsOf(facts), SimulationChecks.Of(facts));

    private static List<SimulationRow> RowsOf(SimulationFacts facts)
    {
        var matched = new MessageLedger(facts);
        return [.. facts.Rounds
            .GroupBy(round => (Month: round.Opens.InZone(facts.Zone).Date.ToYearMonth(), round.Id.Kind))
            .OrderBy(rounds => rounds.Key.Month.OnDayOfMonth(1))
            .ThenBy(rounds => rounds.Min(round => round.Opens))
            .ThenBy(rounds => rounds.Key.Kind.Value, StringComparer.Ordinal)
            .Select(rounds => Row(new SimulationRow(rounds.Key.Month, rounds.Key.Kind), [.. rounds], facts, matched))];
    }

    private static SimulationRow Row(SimulationRow row, IReadOnlyList<Round> rounds, SimulationFacts facts, MessageLedger matched)
    {
        var ids = rounds.Select(round => round.Id).ToHashSet();
        var records = facts.Ledger.Where(record => ids.Contains(record.Prompt.Round)).ToList();
        var asked = rounds.Where(round => round.ExpectsAnswer)
            .SelectMany(round => round.Addressees.Select(to => (round.Id, to.Subject))).ToHashSet();
        return row with
        {
            Sent = records.Count(record => !record.Occasion.IsReminder() && matched.Arrived(record)),
            Reminded = records.Count(record => record.Occasion.IsReminder() && matched.Arrived(record)),
            Asked = asked.Count == 0 ? null : asked.Count,
            Answered = facts.Answered.Select(found => (found.Round, found.Answer.Subject)).Distinct().Count(asked.Contains),
            NotReached = records.Where(record => record.Occasion == Occasion.First && record.State != DeliveryState.Sent)
                .GroupBy(record => record.Reason ?? record.State.ToString())
                .ToDictionary(reason => reason.Key, reason => reason.Count()),
        };
    }
}
