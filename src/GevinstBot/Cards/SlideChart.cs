using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NodaTime;

namespace GevinstBot.Cards;

/// <summary>A level that a course is seen beside, by its name.</summary>
public sealed record SlideLine(string Name, decimal At, LineStyle Style);

/// <summary>What is written on a chart for a slide, and drawn in it.</summary>
/// <param name="Heading">What is measured.</param>
/// <param name="Under">Whose, and what else a reader must know.</param>
/// <param name="Points">In the order of their days; at least one.</param>
/// <param name="Lines">Target and the like.</param>
/// <param name="Said">What may be said of the course.</param>
public sealed record SlideWords(
    string Heading, string Under, IReadOnlyList<(LocalDate Day, decimal Value, string Words)> Points, IReadOnlyList<SlideLine> Lines,
    string Said);

/// <summary>
/// A course as a picture for a slide. SVG: PowerPoint takes it as it is, it is sharp at any size, and what is written in it can be changed
/// there.
/// </summary>
public sealed class SlideChart
{
    private const int Width = 1280;
    private const int Height = 720;
    private const int Left = 110;
    private const int Right = 170;
    private const int Top = 150;
    private const int Bottom = 130;
    private const int MostDays = 6;
    private const int NameHeight = 26;
    private const int LongHeading = 52;
    private const string Blue = "#1f4e9c";
    private const string Grey = "#5f5f5f";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly SlideWords _said;
    private readonly Func<LocalDate, string> _dayName;
    private readonly Func<decimal, string> _number;
    private readonly (decimal Low, decimal High, IReadOnlyList<decimal> Steps) _levels;

    private SlideChart(SlideWords said, Func<LocalDate, string> dayName, Func<decimal, string> number)
    {
        (_said, _dayName, _number) = (said, dayName, number);
        List<decimal> drawn = [.. said.Points.Select(point => point.Value), .. said.Lines.Select(line => line.At)];
        var (low, high) = (drawn.Min(), drawn.Max());
        _levels = low == high ? ChartLevels.Of(low - 1, high + 1) : ChartLevels.Of(low, high);
    }

    /// <param name="said">What is drawn.</param>
    /// <param name="dayName">How a day is written below.</param>
    /// <param name="number">How a number is written at the side.</param>
    public static byte[] Of(SlideWords said, Func<LocalDate, string> dayName, Func<decimal, string> number) =>
        Encoding.UTF8.GetBytes(new SlideChart(said, dayName, number).Drawn().ToString());

    private XElement Drawn() => new(
        Svg + "svg",
        new XAttribute("viewBox", $"0 0 {Width} {Height}"), new XAttribute("width", Width), new XAttribute("height", Height),
        new XAttribute("font-family", "Segoe UI, Arial, sans-serif"), new XAttribute("role", "img"),
        new XElement(Svg + "title", $"{_said.Heading} – {_said.Said}"),
        new XElement(Svg + "rect", Number("width", Width), Number("height", Height), new XAttribute("fill", "#ffffff")),
        Words(Left, 62, _said.Heading, size: _said.Heading.Length > LongHeading ? 22 : 36, weight: "600"),
        Words(Left, 104, _said.Under, size: 24, colour: Grey),
        _levels.Steps.SelectMany(Level), Days().Select(Day), _said.Lines.Select(Reference), Names(), Course(),
        Words(Left, Height - 26, _said.Said, size: 24));

    private IEnumerable<XElement> Level(decimal value) =>
    [
        Line(Y(value), "#dddddd"),
        Words(Left - 14, Y(value) + 8, _number(value), size: 22, anchor: "end", colour: Grey),
    ];

    private XElement Day(LocalDate day) => Words(X(day), Height - Bottom + 40, _dayName(day), size: 22, anchor: "middle", colour: Grey);

    private XElement Reference(SlideLine line)
    {
        var (colour, dashes) = Look(line.Style);
        return Line(Y(line.At), colour, dashes.Length == 0 ? null : new XAttribute("stroke-dasharray", dashes));
    }

    /// <summary>Beside their lines, and where two lines are near each other one below the other.</summary>
    private IEnumerable<XElement> Names()
    {
        var free = 0.0;
        foreach (var line in _said.Lines.OrderByDescending(line => line.At))
        {
            var y = Math.Max(Y(line.At) + 8, free);
            free = y + NameHeight;
            yield return Words(Width - Right + 12, y, line.Name, size: 22, colour: Look(line.Style).Colour);
        }
    }

    private static (string Colour, string Dashes) Look(LineStyle style) => style switch
    {
        LineStyle.Solid => ("#8a5a1a", ""),
        LineStyle.Dashed => ("#2e7d32", "16 8"),
        LineStyle.Dotted => (Grey, "3 7"),
    };

    private IEnumerable<XElement> Course()
    {
        yield return new XElement(
            Svg + "polyline",
            new XAttribute("points", string.Join(' ', _said.Points.Select(point => $"{Text(X(point.Day))},{Text(Y(point.Value))}"))),
            new XAttribute("fill", "none"), new XAttribute("stroke", Blue), new XAttribute("stroke-width", 4));
        foreach (var point in _said.Points)
        {
            yield return new XElement(
                Svg + "circle", Number("cx", X(point.Day)), Number("cy", Y(point.Value)), Number("r", 7), new XAttribute("fill", Blue));
        }
        var last = _said.Points[^1];
        yield return Words(X(last.Day), Y(last.Value) - 18, last.Words, size: 24, anchor: "middle", weight: "600", colour: Blue);
    }

    /// <summary>The first day and the last, and some between them.</summary>
    private IEnumerable<LocalDate> Days()
    {
        var (first, days) = (_said.Points[0].Day, Span(_said.Points[^1].Day));
        var steps = Math.Clamp(days, 1, MostDays - 1);
        return Enumerable.Range(0, steps + 1).Select(at => first.PlusDays(days * at / steps)).Distinct();
    }

    private int Span(LocalDate day) => Period.DaysBetween(_said.Points[0].Day, day);

    private double X(LocalDate day)
    {
        var all = Span(_said.Points[^1].Day);
        return Left + ((all == 0 ? 0.5 : (double)Span(day) / all) * (Width - Left - Right));
    }

    private double Y(decimal value) =>
        Top + ((double)((_levels.High - value) / (_levels.High - _levels.Low)) * (Height - Top - Bottom));

    private static XElement Line(double y, string colour, XAttribute? more = null) => new(
        Svg + "line", Number("x1", Left), Number("y1", y), Number("x2", Width - Right), Number("y2", y),
        new XAttribute("stroke", colour), new XAttribute("stroke-width", 2), more);

    private static XElement Words(
        double x, double y, string words, int size, string anchor = "start", string weight = "400", string colour = "#1b1b1b") => new(
        Svg + "text", Number("x", x), Number("y", y), new XAttribute("font-size", size), new XAttribute("text-anchor", anchor),
        new XAttribute("font-weight", weight), new XAttribute("fill", colour), words);

    private static XAttribute Number(string name, double value) => new(name, Text(value));

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
