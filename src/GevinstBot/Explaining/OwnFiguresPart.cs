using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>An organisation's last figures as a table, and below it the region's that they stand beside.</summary>
public static class OwnFiguresPart
{
    /// <summary>More would make the card too large to send.</summary>
    private const int MostRows = 12;

    public static IEnumerable<AdaptiveElement?> Of(OwnFigures own, LocalTexts texts)
    {
        var known = own.Courses.Where(course => course.Last is not null).ToList();
        var unknown = own.Courses.Where(course => course.Last is null).Select(course => course.Definition.Name).ToList();
        return
        [
            own.Courses.Count == 0 ? Say.Text(texts["own-figures.nothing"]) : null,
            known.Count == 0 ? null : Own(known.Take(MostRows), texts),
            known.Count > MostRows ? Say.Small(texts["format.more", known.Count - MostRows]) : null,
            unknown.Count == 0 ? null : Say.SmallLine(texts["own-figures.without", texts.List(unknown)]),
            .. Beside(own, known, texts),
        ];
    }

    private static AdaptiveElement Own(IEnumerable<IndicatorCourse> known, LocalTexts texts) => Say.Table(
        [
            new(texts["own-figures.column-indicator"], Weight: 4), new(texts["own-figures.column-value"], Weight: 3, IsRight: true),
            new(texts["own-figures.column-status"], Weight: 3, IsRight: true),
        ],
        known.Select(course => (IReadOnlyList<AdaptiveElement?>)
        [
            Say.Cell(texts["own-figures.of-period", course.Definition.Name, texts.Period(course.Last!.Period)]),
            Say.Cell(OwnFigureWords.Value(course.Definition, course.Last, texts)),
            OwnFigureWords.Badge(course.Definition, course.Last, texts),
        ]));

    /// <summary>Those that five at least have given a number for; how many the others lack is said in a line.</summary>
    private static IEnumerable<AdaptiveElement?> Beside(OwnFigures own, IReadOnlyList<IndicatorCourse> known, LocalTexts texts)
    {
        if (own.Meeting is not { } meeting)
            return [Say.Small(texts["own-figures.not-locked"])];
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
