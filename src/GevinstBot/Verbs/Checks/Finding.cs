namespace GevinstBot.Verbs.Checks;

public enum FindingKind
{
    Right,
    Wrong,

    /// <summary>Not used with these settings, or not by this program.</summary>
    NotChecked,
}

/// <summary>One line of «check»: how it stands, and what to do where it is wrong.</summary>
public sealed record Finding(FindingKind Kind, string Said)
{
    public static Finding Right(string said) => new(FindingKind.Right, said);

    public static Finding Wrong(string said) => new(FindingKind.Wrong, said);

    public static Finding NotChecked(string said) => new(FindingKind.NotChecked, said);

    public override string ToString() => $"{Mark} {Said}";

    private char Mark => Kind switch
    {
        FindingKind.Right => '✔',
        FindingKind.Wrong => '✘',
        FindingKind.NotChecked => '–',
    };
}
