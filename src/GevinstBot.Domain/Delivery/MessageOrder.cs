using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>What a message is to whoever gets it; the order is the order of sending.</summary>
public enum MessageRank
{
    /// <summary>To somebody who is back: it leads to all that asks.</summary>
    ComesFirst,

    /// <summary>What somebody waits for, and was told the day of.</summary>
    Owed,

    /// <summary>The first card of a question.</summary>
    Asks,

    /// <summary>To somebody who owes an answer.</summary>
    Reminds,

    /// <summary>It only informs.</summary>
    Tells,
}

/// <summary>
/// Who goes first when there is room for one message: what somebody who is back is told, what they are owed, the first card of a question,
/// then a reminder, then what is only told; among equals the nearest deadline, and then what has waited longest. Two instances come to the
/// same answer.
/// </summary>
public readonly record struct MessageOrder(MessageRank Rank, Instant Closes, Instant Opens, string Name)
{
    /// <summary>What has left already goes before everything.</summary>
    public static MessageOrder Gone { get; } = new(MessageRank.ComesFirst, Instant.MinValue, Instant.MinValue, "");

    /// <summary>It comes before all that asks, reminds and tells, whatever those are.</summary>
    public bool IsBeforeAllPushed => Rank <= MessageRank.Owed;

    public static MessageOrder Of(Round round, Prompt prompt, Occasion occasion) => new(
        round.ComesFirst ? MessageRank.ComesFirst
            : round.IsOwed && !occasion.IsReminder() ? MessageRank.Owed
            : !round.ExpectsAnswer ? MessageRank.Tells
            : occasion.IsReminder() ? MessageRank.Reminds
            : MessageRank.Asks,
        round.Closes,
        round.Opens,
        $"{prompt.Round} {prompt.Subject}");

    public static IComparer<MessageOrder> Comparer { get; } = Comparer<MessageOrder>.Create(Compare);

    public bool Precedes(MessageOrder other) => Compare(this, other) < 0;

    private static int Compare(MessageOrder one, MessageOrder other) =>
        (one.Rank, one.Closes, one.Opens).CompareTo((other.Rank, other.Closes, other.Opens)) is not 0 and var decided
            ? decided
            : string.CompareOrdinal(one.Name, other.Name);
}
