namespace GevinstBot.Domain.Delivery;

/// <summary>How far a round has come, read from the ledger: «9 av 11 har svart».</summary>
public sealed record RoundStatus(int Subjects, int Answered, IReadOnlyList<string> Missing, int Unreached)
{
    public static RoundStatus Of(Round round, IReadOnlyList<DeliveryRecord> ledger, IReadOnlyCollection<Answered> answered)
    {
        var subjects = round.Addressees.Select(to => to.Subject).Distinct().ToList();
        var done = answered.Select(a => a.Subject).ToHashSet();
        return new RoundStatus(
            subjects.Count,
            subjects.Count(done.Contains),
            [.. subjects.Where(subject => !done.Contains(subject))],
            ledger.Count(record => record is { Occasion: Occasion.First, State: DeliveryState.Failed }));
    }
}
