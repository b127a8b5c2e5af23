using GevinstBot.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>Where the organisations have their barrier point: a chart where it can be drawn, and the same numbers as facts where it can't.</summary>
public static class PulsePart
{
    public static IEnumerable<CardElement> Of(PulseReport? pulse, LocalTexts texts)
    {
        if (pulse is null)
            return [];
        var summary = pulse.Summary;
        return
        [
            CardForm.Subheading(texts["report.pulse", CardText.Escape(pulse.Initiative.Name), texts.Month(pulse.Month)]),
            new TextBlock(texts["report.answered", summary.Answered, summary.Expected]),
            .. summary.Answered == 0 ? Array.Empty<CardElement>() : [Commonest(summary, texts), Distribution(summary, texts)],
            .. pulse.IsClosed ? Array.Empty<CardElement>() : [CardForm.Small(texts["report.pulse-open"])],
        ];
    }

    private static TextBlock Commonest(PulseSummary summary, LocalTexts texts) => new((summary.CommonestBarrier, summary.TiedBarriers) switch
    {
        ({ } element, _) => texts["report.commonest-barrier", texts[$"pulse.element.{element.Key()}"], summary.Barriers[element], summary.Answered],
        (null, [var first, ..] tied) => texts[
            "report.tied-barriers", texts.List([.. tied.Select(element => texts[$"pulse.element.{element.Key()}"])]), summary.Barriers[first], summary.Answered],
        (null, []) => texts["report.no-barrier"],
    });

    private static HorizontalBarChart Distribution(PulseSummary summary, LocalTexts texts)
    {
        (string Name, int Count)[] bars =
        [
            .. AdkarElements.InOrder.Select(element => (texts[$"pulse.element.{element.Key()}"], summary.Barriers[element])),
            (texts["report.without-barrier"], summary.WithoutBarrier),
        ];
        return new HorizontalBarChart([.. bars.Select(bar => new BarChartPoint(bar.Name, bar.Count))])
        {
            Title = texts["report.barriers"],
            ShowTitle = true,
            Fallback = new FactSet([.. bars.Select(bar => new Fact(bar.Name, texts["report.bar", bar.Count, summary.Answered]))]),
        };
    }
}
