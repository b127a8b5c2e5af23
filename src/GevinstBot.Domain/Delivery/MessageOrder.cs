using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// Who goes first when there is room for one message: the first card of a question, before reminders and what is only told;
/// among equals the nearest deadline. Two instances come to the same answer.
/// </summary>
public readonly record struct MessageOrder(bool CanWait, Instant Closes, string Name)
{
    /// <summary>What has left already goes before everything.</summary>
    public static MessageOrder Gone { get; } = new(CanWait: false, Instant.MinValue, "");

    public static MessageOrder Of(Round round, Prompt prompt, Occasion occasion) => new(
        CanWait: !round.ExpectsAnswer || occasion is Occasion.FirstReminder or Occasion.SecondReminder,
        round.Closes,
        $"{prompt.Round} {prompt.Subject}");

    public static IComparer<MessageOrder> Comparer { get; } = Comparer<MessageOrder>.Create(Compare);

    public bool Precedes(MessageOrder other) => Compare(this, other) < 0;

    private static int Compare(MessageOrder one, MessageOrder other) =>
        (one.CanWait, one.Closes).CompareTo((other.CanWait, other.Closes)) is not 0 and var decided
            ? decided
            : string.CompareOrdinal(one.Name, other.Name);
}
