namespace GevinstBot.Cards;

/// <summary>
/// A value's course as a small picture: the values a line that ends in a dot, the target dashes across. It is transparent, and its two
/// colours keep more than three to one to what Teams has behind them, light or dark.
/// </summary>
internal static class TrendPicture
{
    /// <summary>As it is shown; it has twice as many points each way.</summary>
    public const int Width = 72;

    private const int Height = 24;
    private const int Scale = 2;
    private const int Margin = 5;
    private const double LineRadius = 1.6;
    private const double DotRadius = 4;
    private const int Dash = 6;

    /// <summary>How many steps there are between no line and a whole one.</summary>
    private const int Steps = 7;

    private const byte TargetIndex = Steps + 1;

    private static readonly (byte Red, byte Green, byte Blue) Line = (0x5B, 0x7F, 0xD6);
    private static readonly (byte Red, byte Green, byte Blue) Target = (0x8A, 0x8A, 0x8A);

    private static readonly Stroke Stroke = new(First: 1, Steps);

    private static readonly PngColour[] Palette =
    [
        new PngColour(Line.Red, Line.Green, Line.Blue, 0), .. Stroke.Colours(Line),
        new PngColour(Target.Red, Target.Green, Target.Blue, 255),
    ];

    public static Uri Of(IReadOnlyList<decimal> values, decimal? target)
    {
        var (width, height) = (Width * Scale, Height * Scale);
        var pixels = new byte[height, width];
        var (low, high) = Range(values, target);
        if (target is { } goal)
            DrawTarget(pixels, (int)Math.Round(Y(goal)));
        var points = values.Select((value, at) => (X: X(at), Y: Y(value))).ToList();
        foreach (var (from, to) in points.Zip(points.Skip(1)))
            Stroke.Draw(pixels, from, to, LineRadius);
        Stroke.Draw(pixels, points[^1], points[^1], DotRadius);
        return Png.AsUri(pixels, Palette);

        double X(int at) => values.Count == 1 ? width / 2.0 : Margin + (at * (width - 1.0 - (2 * Margin)) / (values.Count - 1));
        double Y(decimal value) => height - 1 - Margin - ((double)((value - low) / (high - low)) * (height - 1 - (2 * Margin)));
    }

    /// <summary>Values that are all alike lie in the middle.</summary>
    private static (decimal Low, decimal High) Range(IReadOnlyList<decimal> values, decimal? target)
    {
        var all = target is { } goal ? values.Append(goal) : values;
        var (low, high) = (all.Min(), all.Max());
        return low == high ? (low - 1, high + 1) : (low, high);
    }

    private static void DrawTarget(byte[,] pixels, int y)
    {
        for (var x = 0; x < pixels.GetLength(1); x++)
        {
            if (x / Dash % 2 == 0)
                pixels[y, x] = TargetIndex;
        }
    }
}
