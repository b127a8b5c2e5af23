using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>Why a person has not, or perhaps not, got a round's latest message.</summary>
public enum TroubleKind
{
    /// <summary>Moved to another day, which comes before the deadline.</summary>
    Moved,

    /// <summary>Moved, and the round closes before the day comes.</summary>
    MovedPastClosing,

    /// <summary>Teams asked us to wait; it is tried again by itself.</summary>
    Waiting,

    /// <summary>Nobody knows whether it arrived. The reminder covers it.</summary>
    Unknown,
    Unreachable,
    Failed,

    /// <summary>What was stored of it can't be read.</summary>
    Unreadable,

    /// <summary>The round opened and closed without a first message: nothing ran, or sending wasn't allowed.</summary>
    NeverSent,
}

/// <summary>A prompt that needs the lead's eye. <see cref="Record"/> is null when there is no row: nothing was ever tried.</summary>
public sealed record Trouble(Addressee To, TroubleKind Kind, DeliveryRecord? Record)
{
    /// <summary>The card itself has arrived; it is its reminder that hasn't.</summary>
    public bool IsReminder { get; init; }
}

/// <summary>How far a round has come, read from the ledger: «9 av 11 har svart», and who hasn't got what they should have.</summary>
public sealed record RoundStatus(int Addressed, int Sent, int Subjects, int Answered, IReadOnlyList<Trouble> Troubles)
{
    /// <summary>Those for whom somebody else answered.</summary>
    public IReadOnlyList<string> OnBehalf { get; init; } = [];

    /// <summary>
    /// The subjects from whom an answer is still missing that got the card; none where it isn't asked who has answered.
    /// </summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public static RoundStatus Of(RoundState state, Instant now)
    {
        var round = state.Round;
        // A channel gets one message, and those in it answer.
        var subjects = (round.InChannel.Count > 0 ? round.InChannel : round.Addressees).Select(to => to.Subject).Distinct().ToList();
        var unreached = state.Unreached;
        var rows = state.Ledger.ToLookup(record => (record.Prompt.Subject, record.Prompt.Person));
        var isTold = state.Ledger.Where(record => record.Occasion != Occasion.Copy).Select(record => record.Prompt.Subject).ToHashSet();
        return new RoundStatus(
            round.Addressees.Count,
            round.Addressees.Count(to => rows[(to.Subject, to.Person)].Any(record => record.State == DeliveryState.Sent)),
            subjects.Count,
            subjects.Count(state.IsAnswered),
            // Whoever hasn't got what was taken back lacks nothing.
            // Of answers without names, trouble that goes when somebody answers would tell that they have.
            [.. round.Addressees.Where(to => round.Withdrawn is null && (round.IsAnonymous || !state.IsAnswered(to.Subject)))
                .Select(to => TroubleOf(round, to, Messages(round, rows[(to.Subject, to.Person)]), isTold.Contains(to.Subject), now))
                .OfType<Trouble>()])
        {
            Missing = round.ExpectsAnswer && !round.IsAnonymous
                ? [.. subjects.Where(subject => !state.IsAnswered(subject) && !unreached.Contains(subject))]
                : [],
            OnBehalf = [.. subjects.Where(subject => state.AnswerAbout(subject) is { OnBehalf: true })],
        };
    }

    /// <summary>
    /// In the order in which they were to come. What somebody asked for themselves says nothing of what the engine sent; and of answers
    /// without names the reminders go only to those who haven't answered, and so nothing is said of them.
    /// </summary>
    private static IReadOnlyList<DeliveryRecord> Messages(Round round, IEnumerable<DeliveryRecord> rows) =>
    [
        .. rows.Where(record => round.IsAnonymous ? record.Occasion == Occasion.First : record.Occasion != Occasion.Copy)
            .OrderBy(record => record.Occasion),
    ];

    /// <param name="round">The round.</param>
    /// <param name="to">Whom it is about.</param>
    /// <param name="messages">What was sent to them, or tried.</param>
    /// <param name="isTold">Somebody was written to about the same subject: who has come in their place since misses nothing.</param>
    /// <param name="now">When.</param>
    private static Trouble? TroubleOf(Round round, Addressee to, IReadOnlyList<DeliveryRecord> messages, bool isTold, Instant now)
    {
        if (messages is not [.., var latest])
            return round.BeginsUntil <= now && !isTold ? new Trouble(to, TroubleKind.NeverSent, null) : null;
        var until = latest.Occasion == Occasion.First ? round.BeginsUntil : round.Closes;
        var isOver = until <= now;
        TroubleKind? kind = latest.State switch
        {
            DeliveryState.Held => latest.NotBefore < until && !isOver ? TroubleKind.Moved : TroubleKind.MovedPastClosing,
            DeliveryState.Parked => isOver ? TroubleKind.Failed : TroubleKind.Waiting,
            DeliveryState.Ambiguous => TroubleKind.Unknown,
            DeliveryState.Unreachable => TroubleKind.Unreachable,
            DeliveryState.Failed => TroubleKind.Failed,
            DeliveryState.Unreadable => TroubleKind.Unreadable,
            DeliveryState.Sending or DeliveryState.Sent => null,
        };
        return kind is { } trouble
            ? new Trouble(to, trouble, latest) { IsReminder = messages.SkipLast(1).Any(message => message.State == DeliveryState.Sent) }
            : null;
    }
}
