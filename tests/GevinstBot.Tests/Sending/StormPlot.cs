using System.Text;

namespace GevinstBot.Tests.Sending;

/// <summary>A storm's requests in each second, as a picture: written where GEVINSTBOT_PLOTS says, and not at all without it.</summary>
public static class StormPlot
{
    private const int Height = 200;
    private const int Left = 40;
    private const int PixelsACall = 8;

    public static void Write(IReadOnlyList<StormCall> calls, string title, string name)
    {
        if (Environment.GetEnvironmentVariable("GEVINSTBOT_PLOTS") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, name), Svg(calls, title));
    }

    private static string Svg(IReadOnlyList<StormCall> calls, string title)
    {
        var seconds = (int)calls[^1].At.TotalSeconds + 1;
        var svg = new StringBuilder().AppendLine(Invariant(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {seconds + Left + 40} {Height + 70}" font-family="sans-serif" font-size="12">"""));
        svg.AppendLine(Invariant($"""<rect width="100%" height="100%" fill="white"/><text x="{Left}" y="16">{title}</text>"""));
        foreach (var level in new[] { 0, 10, 20 })
            svg.AppendLine(Invariant($"""<path d="M{Left} {Y(level)}h{seconds}" stroke="#bbb"/><text x="14" y="{Y(level) + 4}">{level}</text>"""));
        for (var minute = 0; minute * 60 < seconds; minute += 2)
            svg.AppendLine(Invariant($"""<text x="{Left + (minute * 60)}" y="{Height + 38}" text-anchor="middle">{minute} min</text>"""));
        svg.AppendLine(Invariant($"""<path d="{Bars(calls, seconds, call => true)}" stroke="#2a7d3f"/>"""));
        svg.AppendLine(Invariant($"""<path d="{Bars(calls, seconds, call => call.IsRefused)}" stroke="#c2410c"/>"""));
        svg.AppendLine(Invariant($"""<text x="{Left}" y="{Height + 58}"><tspan fill="#c2410c">■ 429</tspan> <tspan fill="#2a7d3f">■ delivered</tspan> – requests in each second</text>"""));
        return svg.AppendLine("</svg>").ToString();
    }

    /// <summary>One line a second, from the bottom up.</summary>
    private static string Bars(IReadOnlyList<StormCall> calls, int seconds, Func<StormCall, bool> counts)
    {
        var bySecond = calls.Where(counts).ToLookup(call => (int)call.At.TotalSeconds);
        return string.Concat(Enumerable.Range(0, seconds).Select(second => Invariant($"M{Left + second}.5 {Y(0)}V{Y(bySecond[second].Count())}")));
    }

    private static int Y(int calls) => Height + 20 - (calls * PixelsACall);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
