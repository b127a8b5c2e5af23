using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>
/// One indicator's last thirteen periods for one organisation: drawn as far as they mean the same, and in tables with a break between
/// those that don't.
/// </summary>
public static class OwnCourseCard
{
    /// <summary>Two points make a line of anything.</summary>
    private const int FewestDrawn = 3;

    public static PromptCard For(OwnFigures own, IndicatorCourse course, bool isNamed, LocalTexts texts)
    {
        var title = texts["own-figures.course", course.Definition.Name, own.Organization.ShortName];
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(CardText.Escape(title)),
                course.Last is { } last ? Say.Line(texts.Target(course.Definition, last.Target, last.Period)) : null,
                texts.Said(course.Variation) is { } said ? Say.Line(said) : null,
                OwnFigureWords.Beside(own, course, texts) is { } beside ? Say.Line(beside) : null,
                Drawn(course, texts),
                course.Points.Count == 0 ? Say.Text(texts["own-figures.no-value"]) : null,
                .. course.Meanings.Reverse().SelectMany(points => Table(course.Definition, points, texts)),
            ],
            Buttons(own, course, isNamed, texts));
        return new PromptCard(card, title);
    }

    /// <summary>What means something else isn't on the same line.</summary>
    private static AdaptiveElement? Drawn(IndicatorCourse course, LocalTexts texts)
    {
        if (course.Meanings is not [.., var present])
            return null;
        var (definition, drawn) = (course.Definition, present.Where(point => point.Value is not null).ToList());
        if (drawn.Count < FewestDrawn)
            return null;
        var target = drawn[^1].Target is { } goal ? goal.High ?? goal.Low : null;
        var values = texts.List([.. drawn.Select(point => texts.Amount(definition, point.Value!.Value))]);
        return Chart.Trend(
            definition.Name,
            target is null ? values : texts["own-figures.drawn", values, texts.Target(definition, drawn[^1].Target)],
            (texts["own-figures.column-value"], texts["own-figures.target"]),
            [.. drawn.Select(point => (point.Period.FirstDay, point.Value!.Value))],
            target);
    }

    /// <summary>The newest first, and below the first of a new meaning that those before can't be compared.</summary>
    private static IEnumerable<AdaptiveElement?> Table(
        IndicatorDefinition definition, IReadOnlyList<CoursePoint> points, LocalTexts texts) =>
    [
        Say.Table(
            [
                new(texts["own-figures.column-period"], Weight: 4), new(texts["own-figures.column-value"], Weight: 4, IsRight: true),
                new(texts["own-figures.column-status"], Weight: 3, IsRight: true),
            ],
            points.Reverse().Select(point => (IReadOnlyList<AdaptiveElement?>)
            [
                Say.Cell(texts.Capital(texts.Period(point.Period))), Say.Cell(OwnFigureWords.Value(definition, point, texts)),
                OwnFigureWords.Badge(definition, point, texts),
            ])),
        points[0] is { Break: { } change } first
            ? Say.Line(
                texts["own-figures.break", texts.Period(first.Period), change.Version, change.What].TrimEnd(), AdaptiveTextColor.Accent)
            : null,
    ];

    private static IEnumerable<AdaptiveAction> Buttons(OwnFigures own, IndicatorCourse course, bool isNamed, LocalTexts texts)
    {
        var whose = isNamed ? $" {own.Organization.Id}" : "";
        if (course.Last is { } last)
        {
            yield return Button.Writing(
                texts["explain.button"], $"{texts.Ways("command.explain")[0]} {course.Definition.Id} {last.Period}{whose}");
        }
        yield return Button.Writing(texts["own-figures.all"], $"{texts.Ways("command.own-figures")[0]}{whose}");
    }
}
