using GevinstBot.Domain.Delivery;

namespace GevinstBot.Domain.NewIndicators;

/// <summary>An indicator is proposed when somebody misses one, and brought on when a lead likes: nobody is asked or reminded.</summary>
public static class ProposalRhythm
{
    /// <summary>The card on which one is proposed.</summary>
    public static readonly RoundKind Kind = new("new-indicator");

    /// <summary>The lead's card of all of them.</summary>
    public static readonly RoundKind ProcessKind = new("new-indicators");

    /// <summary>How many days such a card can be pressed: until the meeting after the next.</summary>
    public const int Days = 30;
}
