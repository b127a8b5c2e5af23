using System.Text;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// What something costs at several sizes, as a picture: both axes count by factors of ten, so that what follows the size is a straight
/// line from corner to corner, and what doesn't grow a level one. Written where GEVINSTBOT_PLOTS says, and not at all without it; the same
/// numbers stand in <see cref="CostTable"/>'s.
/// </summary>
public static class GrowthPlot
{
    private const int Width = 420;
    private const int Left = 60;
    private const int Top = 30;
    private const int PixelsADecade = 60;

    private static readonly string[] Colours = ["#2a7d3f", "#1d4ed8", "#c2410c", "#7c3aed"];

    public static string? Folder => Environment.GetEnvironmentVariable("GEVINSTBOT_PLOTS");

    public static bool IsAsked => !string.IsNullOrEmpty(Folder);

    public static void Write(string name, string title, IReadOnlyList<int> sizes, params (string Name, IReadOnlyList<long> Values)[] lines)
    {
        if (!IsAsked)
            return;
        CostTable.Grow(title, sizes, lines);
        File.WriteAllText(Path.Combine(Folder!, name), Svg(title, sizes, lines));
    }

    private static string Svg(string title, IReadOnlyList<int> sizes, (string Name, IReadOnlyList<long> Values)[] lines)
    {
        var decades = (int)Math.Ceiling(Math.Log10(lines.Max(line => line.Values.Max()) + 1));
        var bottom = Top + (decades * PixelsADecade);
        var svg = new StringBuilder().AppendLine(Invariant(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Left + Width + 20} {bottom + 40 + (lines.Length * 18)}" font-family="sans-serif" font-size="12">"""));
        svg.AppendLine(Invariant($"""<rect width="100%" height="100%" fill="white"/><text x="{Left}" y="18">{title}</text>"""));
        for (var decade = 0; decade <= decades; decade++)
            svg.AppendLine(Invariant($"""<path d="M{Left} {bottom - (decade * PixelsADecade)}h{Width}" stroke="#ddd"/><text x="{Left - 6}" y="{bottom - (decade * PixelsADecade) + 4}" text-anchor="end">{Math.Pow(10, decade):N0}</text>"""));
        foreach (var size in sizes)
            svg.AppendLine(Invariant($"""<text x="{X(size, sizes)}" y="{bottom + 18}" text-anchor="middle">{size:N0}</text>"""));
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            var points = string.Join(' ', sizes.Zip(line.Values, (size, value) => Invariant($"{X(size, sizes)},{Y(value, bottom)}")));
            svg.AppendLine(Invariant($"""<polyline points="{points}" fill="none" stroke="{Colours[at]}" stroke-width="2"/>"""));
            foreach (var (size, value) in sizes.Zip(line.Values))
                svg.AppendLine(Invariant($"""<circle cx="{X(size, sizes)}" cy="{Y(value, bottom)}" r="3" fill="{Colours[at]}"/>"""));
            svg.AppendLine(Invariant($"""<text x="{Left}" y="{bottom + 40 + (at * 18)}" fill="{Colours[at]}">■ {line.Name}: {string.Join(" – ", line.Values.Select(value => Invariant($"{value:N0}")))}</text>"""));
        }
        return svg.AppendLine("</svg>").ToString();
    }

    private static int X(int size, IReadOnlyList<int> sizes) =>
        Left + 20 + (int)((Width - 40) * Math.Log10((double)size / sizes[0]) / Math.Log10((double)sizes[^1] / sizes[0]));

    private static int Y(long value, int bottom) => bottom - (int)(PixelsADecade * Math.Log10(Math.Max(1, value)));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
