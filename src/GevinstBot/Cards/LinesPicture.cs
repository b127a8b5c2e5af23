using NodaTime;

namespace GevinstBot.Cards;

/// <summary>How a line of a chart is drawn, which its name in the legend says too.</summary>
public enum LineStyle
{
    /// <summary>Grey dashes: what was planned.</summary>
    Dashed,

    /// <summary>Blue, each value a dot: what is known.</summary>
    Solid,

    /// <summary>Ochre dots: what is expected.</summary>
    Dotted,
}

/// <summary>A line of a chart, by what it is called.</summary>
public sealed record ChartLine(string Name, LineStyle Style, IReadOnlyList<(LocalDate Day, decimal Value)> Points);

/// <summary>
/// Several lines over the same days as one picture, as wide as a phone's card. It is transparent, and its colours keep more than three to
/// one to what Teams has behind them, light or dark.
/// </summary>
internal static class LinesPicture
{
    /// <summary>As it is shown; it has twice as many points each way.</summary>
    public const int Width = 320;

    private const int Height = 96;
    private const int Scale = 2;
    private const int Margin = 12;
    private const int Steps = 5;
    private const double DashLength = 14;

    private static readonly Dictionary<LineStyle, (byte Red, byte Green, byte Blue)> Colours = new()
    {
        [LineStyle.Dashed] = (0x8A, 0x8A, 0x8A),
        [LineStyle.Solid] = (0x5B, 0x7F, 0xD6),
        [LineStyle.Dotted] = (0xB8, 0x74, 0x2A),
    };

    private static readonly PngColour[] Palette =
    [
        new PngColour(0, 0, 0, 0), .. Colours.SelectMany(colour => StrokeOf(colour.Key).Colours(colour.Value)),
    ];

    public static Uri Of(IReadOnlyList<ChartLine> lines)
    {
        var pixels = new byte[Height * Scale, Width * Scale];
        var (first, last) = (lines.SelectMany(Days).Min(), lines.SelectMany(Days).Max());
        var (low, high) = (lines.SelectMany(Values).Min(), lines.SelectMany(Values).Max());
        foreach (var line in lines.OrderBy(line => line.Style))
            Draw(pixels, line.Style, [.. line.Points.Select(point => (X(point.Day), Y(point.Value)))]);
        return Png.AsUri(pixels, Palette);

        double X(LocalDate day) => Along(Period.DaysBetween(first, day) / Math.Max(1.0, Period.DaysBetween(first, last)), Width);
        double Y(decimal value) => (Height * Scale) - 1 - Along(high == low ? 0.5 : (double)((value - low) / (high - low)), Height);
        static double Along(double part, int length) => Margin + (part * ((length * Scale) - 1 - (2 * Margin)));
    }

    private static IEnumerable<LocalDate> Days(ChartLine line) => line.Points.Select(point => point.Day);

    private static IEnumerable<decimal> Values(ChartLine line) => line.Points.Select(point => point.Value);

    private static Stroke StrokeOf(LineStyle style) => new((byte)(1 + ((int)style * Steps)), Steps);

    private static void Draw(byte[,] pixels, LineStyle style, IReadOnlyList<(double X, double Y)> points)
    {
        var stroke = StrokeOf(style);
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            foreach (var (begins, ends) in style is LineStyle.Solid ? [(from, to)] : Pieces(from, to, style))
                stroke.Draw(pixels, begins, ends, radius: style is LineStyle.Dashed ? 1.4 : 2.4);
        }
        foreach (var point in style is LineStyle.Solid ? points : points.TakeLast(1))
            stroke.Draw(pixels, point, point, radius: 6);
    }

    /// <summary>Every second piece of a line; of a dotted one only where each begins.</summary>
    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Pieces(
        (double X, double Y) from, (double X, double Y) to, LineStyle style)
    {
        var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
        for (var at = 0.0; at < length; at += style is LineStyle.Dashed ? 2 * DashLength : DashLength)
            yield return (At(at), style is LineStyle.Dashed ? At(Math.Min(at + DashLength, length)) : At(at));

        (double X, double Y) At(double along) =>
            (from.X + ((to.X - from.X) * along / length), from.Y + ((to.Y - from.Y) * along / length));
    }
}
