using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Pulse;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// Where most organisations have their barrier point; and behind a button all of them: a chart where it can be drawn, the same numbers as
/// facts where it can't, and who has it where, as the contacts were told when they answered.
/// </summary>
public static class PulsePart
{
    public static IEnumerable<AdaptiveElement?> Of(PulseReport pulse, LocalTexts texts)
    {
        var summary = pulse.Summary;
        return
        [
            Say.Subheading(texts["report.pulse", CardText.Escape(pulse.Initiative.Name), texts.Month(pulse.Month)]),
            Say.Text(texts["report.answered", summary.Answered, summary.Expected]),
            summary.Answered == 0 ? null : Say.Text(CommonestOf(summary, texts)).Spaced(AdaptiveSpacing.None),
            pulse.IsClosed ? null : Say.Small(texts["report.pulse-open"]),
        ];
    }

    /// <summary>The same in a line, where the report is long.</summary>
    public static AdaptiveElement Line(PulseReport pulse, LocalTexts texts) => Say.Labelled(
        texts["report.pulse", pulse.Initiative.Name, texts.Month(pulse.Month)] + ". ",
        pulse.Summary.Answered == 0
            ? texts["report.answered", pulse.Summary.Answered, pulse.Summary.Expected]
            : CommonestOf(pulse.Summary, texts));

    /// <summary>How many have their barrier where, and how many have none; who, and what stands in their way.</summary>
    public static IEnumerable<AdaptiveElement?> Barriers(PulseReport pulse, Roster roster, LocalTexts texts) =>
        pulse is { Summary: { Answered: > 0 } summary }
            ?
            [
                Distribution(summary, texts),
                .. PulseWords.Of(pulse, roster, texts)
                    .Select(one => Say.Labelled($"{one.Element}: ", one.Who, one.Hindrances).Spaced(AdaptiveSpacing.Small)),
            ]
            : [];

    internal static string CommonestOf(PulseSummary summary, LocalTexts texts)
    {
        return (summary.CommonestBarrier, summary.TiedBarriers) switch
        {
            ({ } element, _) => texts["report.commonest-barrier", Name(element), summary.Barriers[element], summary.Answered],
            (null, [var first, ..] tied) => texts[
                "report.tied-barriers", texts.List([.. tied.Select(Name)]), summary.Barriers[first], summary.Answered],
            (null, []) => texts["report.no-barrier"],
        };

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
