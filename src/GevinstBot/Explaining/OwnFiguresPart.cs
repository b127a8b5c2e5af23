using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>
/// An organisation's last figures as a table, with a small picture of each one's course; the region's, which they stand beside, is behind a
/// button.
/// </summary>
public static class OwnFiguresPart
{
    /// <summary>More would make the card too large to send.</summary>
    private const int MostRows = 12;

    /// <summary>Shown and hidden by «Vis regionen».</summary>
    public const string Region = "region";

    /// <summary>A course of fewer is none.</summary>
    private const int FewestDrawn = 3;

    private const int MostDrawn = 12;

    /// <summary>Whether there is something of the region's to show.</summary>
    public static bool HasRegion(OwnFigures own) => own.Meeting is not null && own.Courses.Any(course => own.Beside(course) is not null);

    /// <param name="own">The figures.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="most">The others are in <see cref="More"/>.</param>
    public static IEnumerable<AdaptiveElement?> Of(OwnFigures own, LocalTexts texts, int most = MostRows)
    {
        var known = own.Courses.Where(course => course.Last is not null).ToList();
        return
        [
            own.Courses.Count == 0 ? Say.Text(texts["own-figures.nothing"]) : null,
            known.Count == 0 ? null : Own(known.Take(most), texts),
            known.Count > most ? Say.Small(texts["format.more", known.Count - most]) : null,
            Without(own, texts) is { } without ? Say.SmallLine(without) : null,
            own.Meeting is null ? Say.Small(texts["own-figures.not-locked"]) : null,
        ];
    }

    /// <summary>The rows that a shorter table had no room for.</summary>
    public static IEnumerable<AdaptiveElement?> More(OwnFigures own, LocalTexts texts, int most) =>
        own.Courses.Where(course => course.Last is not null).Skip(most).Take(MostRows - most).ToList() is { Count: > 0 } more
            ? [Own(more, texts)]
            : [];

    /// <summary>What there is no number of yet, by name; null where there is of all.</summary>
    public static string? Without(OwnFigures own, LocalTexts texts)
    {
        var unknown = own.Courses.Where(course => course.Last is null).Select(course => course.Definition.Name).ToList();
        return unknown.Count == 0 ? null : texts["own-figures.without", texts.List(unknown)];
    }

    private static AdaptiveElement Own(IEnumerable<IndicatorCourse> known, LocalTexts texts) => Say.Table(
        [
            new(texts["own-figures.column-indicator"], Weight: 4), new(texts["own-figures.column-value"], Weight: 3, IsRight: true),
            new(texts["own-figures.column-status"], Weight: 3, IsRight: true),
        ],
        known.Select(course => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together(Say.Cell(course.Definition.Name), Say.SmallLine(texts.Period(course.Last!.Period))),
            Value(course.Definition, course.Last, texts),
            Place.Together(OwnFigureWords.Badge(course.Definition, course.Last, texts), Drawn(course, texts)),
        ]));

    private static AdaptiveElement Value(IndicatorDefinition definition, CoursePoint point, LocalTexts texts) =>
        point is { Value: { } value, IsFetched: true }
            ? Place.Together(Say.Cell(texts.Amount(definition, value)), Say.SmallLine(texts["own-figures.fetched"]))
            : Say.Cell(OwnFigureWords.Value(definition, point, texts));

    /// <summary>Of what means the same; null below three.</summary>
    private static AdaptiveElement? Drawn(IndicatorCourse course, LocalTexts texts)
    {
        var present = course.Meanings is [.., var last] ? last : [];
        var points = present.Where(point => point.Value is not null).TakeLast(MostDrawn).ToList();
        if (points.Count < FewestDrawn)
            return null;
        var target = points[^1].Target is { } goal ? goal.High ?? goal.Low : null;
        var values = texts.List(
            [
                .. points.SkipLast(1).Select(point => texts.Number(point.Value!.Value, course.Definition)),
                texts.Amount(course.Definition, points[^1].Value!.Value),
            ]);
        return Chart.TrendPicture(
            target is null ? values : texts["own-figures.drawn", values, texts.Target(course.Definition, points[^1].Target)],
            [.. points.Select(point => point.Value!.Value)], target);
    }

    /// <summary>Those that five at least have given a number for; how many the others lack is said in a line.</summary>
    public static IEnumerable<AdaptiveElement?> Beside(OwnFigures own, LocalTexts texts)
    {
        if (own.Meeting is not { } meeting)
            return [];
        var known = own.Courses.Where(course => course.Last is not null);
        var compared = known.Where(course => own.Beside(course) is not null).ToLookup(course => own.RegionalOf(course)!.Spread is not null);
        return
        [
            compared[true].Any() ? Say.Subheading(texts["own-figures.beside", texts.Day(meeting)]) : null,
            compared[true].Any() ? Regional(own, compared[true].Take(MostRows), texts) : null,
            .. compared[false].Take(MostRows).Select(course => Say.SmallLine(
                $"{course.Definition.Name}: {OwnFigureWords.Beside(own, course, texts)}")),
        ];
    }

    private static AdaptiveElement Regional(OwnFigures own, IEnumerable<IndicatorCourse> compared, LocalTexts texts) => Say.Table(
        [
            new(texts["own-figures.column-indicator"], Weight: 4), new(texts["own-figures.column-own"], Weight: 3, IsRight: true),
            new(texts["own-figures.column-region"], Weight: 4, IsRight: true),
        ],
        compared.Select(course => Row(own.RegionalOf(course)!, own.Beside(course)!, texts)));

    private static IReadOnlyList<AdaptiveElement?> Row(IndicatorSummary summary, CoursePoint own, LocalTexts texts)
    {
        var (definition, spread) = (summary.Definition, summary.Spread!);
        return
        [
            Say.Cell(texts["own-figures.of-period", definition.Name, texts.Period(summary.Period)]),
            Say.Cell(texts.Amount(definition, own.Value!.Value)),
            Say.Cell(texts[
                "own-figures.range", texts.Amount(definition, OwnFigureWords.Middle(spread, definition)),
                texts.Number(spread.Lowest, definition), texts.Number(spread.Highest, definition), summary.Given, summary.Expected]),
        ];
    }
}
