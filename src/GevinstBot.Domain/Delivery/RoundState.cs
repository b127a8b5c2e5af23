namespace GevinstBot.Domain.Delivery;

/// <summary>A round, its ledger rows and its answers: all that is needed to decide what happens to it. Empty for a round that hasn't opened.</summary>
public sealed record RoundState(Round Round, IReadOnlyList<DeliveryRecord> Ledger, IReadOnlyCollection<Answered> Answered)
{
    public bool IsAnswered(string subject) => Answered.Any(answer => answer.Subject == subject);
}
