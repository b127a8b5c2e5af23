namespace GevinstBot.Domain.GroupPulse;

/// <summary>Why nothing is shown. Which answers they are that could be worked out isn't said: it would be half of the way there.</summary>
public enum HiddenBecause
{
    /// <summary>Fewer than the threshold have answered.</summary>
    TooFew,

    /// <summary>Single answers, or those of another part, could be worked out from it.</summary>
    Telling,
}

/// <summary>What may be shown of a part's answers to one question, or why nothing is.</summary>
public sealed record GroupCell
{
    private GroupCell(Tally? shown, HiddenBecause? hidden) => (Shown, Hidden) = (shown, hidden);

    public Tally? Shown { get; }

    public HiddenBecause? Hidden { get; }

    public static GroupCell Of(Tally shown) => new(shown, null);

    public static GroupCell Without(HiddenBecause why) => new(null, why);
}
