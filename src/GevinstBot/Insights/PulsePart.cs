using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Pulse;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// Where the organisations have their barrier point: a chart where it can be drawn, and the same numbers as facts where it can't.
/// </summary>
public static class PulsePart
{
    public static IEnumerable<AdaptiveElement?> Of(PulseReport? pulse, LocalTexts texts)
    {
        if (pulse is null)
            return [];
        var summary = pulse.Summary;
        return
        [
            Say.Subheading(texts["report.pulse", CardText.Escape(pulse.Initiative.Name), texts.Month(pulse.Month)]),
            Say.Text(texts["report.answered", summary.Answered, summary.Expected]),
            summary.Answered == 0 ? null : Commonest(summary, texts),
            summary.Answered == 0 ? null : Distribution(summary, texts),
            pulse.IsClosed ? null : Say.Small(texts["report.pulse-open"]),
        ];
    }

    private static AdaptiveElement Commonest(PulseSummary summary, LocalTexts texts)
    {
        return Say.Text((summary.CommonestBarrier, summary.TiedBarriers) switch
        {
            ({ } element, _) => texts["report.commonest-barrier", Name(element), summary.Barriers[element], summary.Answered],
            (null, [var first, ..] tied) => texts[
                "report.tied-barriers", texts.List([.. tied.Select(Name)]), summary.Barriers[first], summary.Answered],
            (null, []) => texts["report.no-barrier"],
        });

        string Name(AdkarElement element) => texts[$"pulse.element.{element.Key()}"];
    }

    private static AdaptiveElement Distribution(PulseSummary summary, LocalTexts texts)
    {
        return Chart.Bars(
            texts["report.barriers"],
            [
                .. AdkarElements.InOrder.Select(element => Bar(texts[$"pulse.element.{element.Key()}"], summary.Barriers[element])),
                Bar(texts["report.without-barrier"], summary.WithoutBarrier),
            ]);

        (string Name, int Count, string Words) Bar(string name, int count) => (name, count, texts["report.bar", count, summary.Answered]);
    }
}
