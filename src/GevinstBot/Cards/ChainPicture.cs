namespace GevinstBot.Cards;

/// <summary>How a dot of a chain is drawn, which the words beside it say too.</summary>
public enum ChainTone
{
    /// <summary>A blue dot: it may go on.</summary>
    Open,

    /// <summary>A large blue dot: it is kept.</summary>
    Whole,

    /// <summary>A small grey dot: it ended here.</summary>
    Ended,
}

/// <summary>One of a chain: in which lane it lies, and which of those before it it follows from.</summary>
/// <param name="Lane">Counts from 0, from the top.</param>
/// <param name="After">Its number among the dots, from 0; negative where it begins a lane.</param>
/// <param name="Tone">How it is drawn.</param>
public sealed record ChainDot(int Lane, int After, ChainTone Tone);

/// <summary>
/// What followed from what: dots from the left in their order, lanes below one another, a line to each from the one before it. Transparent,
/// in two colours that keep more than three to one to what Teams has behind them, light or dark.
/// </summary>
internal static class ChainPicture
{
    /// <summary>As many as have room on a phone's card.</summary>
    public const int Most = 12;

    private const int Step = 26;
    private const int Scale = 2;
    private const int MostLanes = 4;
    private const int Steps = 5;

    private static readonly (byte Red, byte Green, byte Blue) Blue = (0x5B, 0x7F, 0xD6);
    private static readonly (byte Red, byte Green, byte Blue) Grey = (0x8A, 0x8A, 0x8A);
    private static readonly Stroke Drawn = new(First: 1, Steps);
    private static readonly Stroke Faint = new(First: 1 + Steps, Steps);

    private static readonly PngColour[] Palette = [new PngColour(0, 0, 0, 0), .. Drawn.Colours(Blue), .. Faint.Colours(Grey)];

    /// <summary>As it is shown; it has twice as many points each way.</summary>
    public static int WidthOf(IReadOnlyList<ChainDot> dots) => Step * dots.Count;

    public static Uri Of(IReadOnlyList<ChainDot> dots)
    {
        var lanes = dots.Select(dot => dot.Lane).Distinct().Order().ToList();
        var pixels = new byte[Step * Scale * Math.Min(lanes.Count, MostLanes), WidthOf(dots) * Scale];
        foreach (var (dot, at) in dots.Select((dot, at) => (dot, at)).Where(one => one.dot.After >= 0))
            Faint.Draw(pixels, Point(dot.After), Point(at), radius: 2);
        foreach (var (dot, at) in dots.Select((dot, at) => (dot, at)))
            (dot.Tone is ChainTone.Ended ? Faint : Drawn).Draw(pixels, Point(at), Point(at), RadiusOf(dot.Tone));
        return Png.AsUri(pixels, Palette);

        // Lanes that have no room share the lowest.
        (double X, double Y) Point(int at) => (
            (at + 0.5) * Step * Scale, (Math.Min(lanes.IndexOf(dots[at].Lane), MostLanes - 1) + 0.5) * Step * Scale);
    }

    private static double RadiusOf(ChainTone tone) => tone switch
    {
        ChainTone.Open => 10,
        ChainTone.Whole => 17,
        ChainTone.Ended => 7,
    };
}
