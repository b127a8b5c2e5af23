using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// A message that is to leave now. <see cref="Before"/> is the ledger's row to take over, null when this is the first try.
/// </summary>
public sealed record DueSend(Round Round, Addressee To, Occasion Occasion, DeliveryRecord? Before)
{
    /// <summary>What left before it may never have arrived: together they are one message.</summary>
    public bool StandsIn { get; init; }

    /// <summary>The other subjects of the round that the person owes an answer about: one reminder is for all of them.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    public Prompt Prompt => new(Round.Id, To.Subject, To.Person);

    /// <summary>
    /// Since when it has been due: the hour of its occasion, or the one that it was moved to. Null where only the person knows, who
    /// couldn't be reached and is back, or where it stands in for one that may not have arrived.
    /// </summary>
    public Instant? DueSince(Instant now) => Before switch
    {
        { NotBefore: { } moved } => moved,
        { State: DeliveryState.Unreachable } => null,
        _ => Occasion switch
        {
            Occasion.First => Round.Opens,
            Occasion.FirstReminder or Occasion.SecondReminder => Round.Reminders.Last(at => at <= now),
            Occasion.FirstNudge or Occasion.SecondNudge or Occasion.ThirdNudge =>
                Round.RemindedOf(To.Subject).Last(nudge => nudge.At <= now).At,
            Occasion.Resend or Occasion.Copy => null,
        },
    };
}
