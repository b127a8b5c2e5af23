using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>What is planned, realised and expected as lines, with every number in words.</summary>
internal static class BenefitChartPart
{
    /// <param name="title">What is drawn.</param>
    /// <param name="planned">Grey.</param>
    /// <param name="realized">Blue; may be empty.</param>
    /// <param name="forecast">Ochre; may be empty.</param>
    /// <param name="amount">A number with its unit.</param>
    /// <param name="texts">The language.</param>
    public static AdaptiveElement Of(
        string title, IReadOnlyList<EffectPoint> planned, IReadOnlyList<EffectPoint> realized, IReadOnlyList<EffectPoint> forecast,
        Func<decimal, string> amount, LocalTexts texts)
    {
        ChartLine[] lines =
        [
            .. new[]
            {
                Line("benefits.column-planned", LineStyle.Dashed, planned),
                Line("benefits.column-realized", LineStyle.Solid, realized),
                Line("benefits.column-forecast", LineStyle.Dotted, forecast),
            }.Where(line => line.Points.Count > 0),
        ];
        return Chart.Lines(
            title,
            string.Join(' ', lines.Select(line => Words(line, amount, texts))),
            string.Join(" · ", lines.Select(line => texts[$"benefits.legend.{BenefitWords.Key(line.Style)}"])),
            lines);

        ChartLine Line(string key, LineStyle style, IReadOnlyList<EffectPoint> points) =>
            new(texts[key], style, [.. points.Select(point => (point.Month.OnDayOfMonth(1), point.Effect))]);
    }

    private static string Words(ChartLine line, Func<decimal, string> amount, LocalTexts texts) => texts[
        "benefits.chart-line", line.Name,
        texts.List([
            .. line.Points.Select(point => texts["benefits.chart-point", amount(point.Value), texts.Month(point.Day.ToYearMonth())]),
        ])];
}
