namespace GevinstBot.Verbs.Checks;

public enum FindingKind
{
    Right,
    Wrong,

    /// <summary>Not used with these settings, or not by this program.</summary>
    NotChecked,

    /// <summary>Would have been, had it let itself be read: nobody can say that it is right.</summary>
    NotRead,
}

/// <summary>One line of «check»: how it stands, and what to do where it is wrong.</summary>
public sealed record Finding(FindingKind Kind, string Said)
{
    public static Finding Right(string said) => new(FindingKind.Right, said);

    public static Finding Wrong(string said) => new(FindingKind.Wrong, said);

    public static Finding NotChecked(string said) => new(FindingKind.NotChecked, said);

    /// <summary>Damaged where it lies is wrong; where the store doesn't answer, nobody knows.</summary>
    public static Finding Of(CheckTrouble trouble, string said) =>
        new(trouble.IsOfTheStore ? FindingKind.NotRead : FindingKind.Wrong, said);

    public override string ToString() => $"{Mark} {Said}";

    private char Mark => Kind switch
    {
        FindingKind.Right => '✔',
        FindingKind.Wrong => '✘',
        FindingKind.NotChecked or FindingKind.NotRead => '–',
    };
}
