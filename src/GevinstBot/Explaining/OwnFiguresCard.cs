using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>«mine tall»: each indicator's last value, the region's beside it, and a button to each row of thirteen.</summary>
public static class OwnFiguresCard
{
    private const int LongestName = 60;

    /// <summary>And one more for the director's page, and one for the region.</summary>
    private const int MostButtons = ButtonPages.Most - 2;

    /// <param name="own">The figures.</param>
    /// <param name="isNamed">Whether the reader reads several organisations' figures, and names which.</param>
    /// <param name="texts">The reader's language.</param>
    public static PromptCard For(OwnFigures own, bool isNamed, LocalTexts texts) => Card(own, own.Courses, isNamed, texts, notice: null);

    /// <summary>The same where what was typed is no single one of them: of several that it may be, the buttons are theirs.</summary>
    public static PromptCard Unclear(OwnFigures own, bool isNamed, TypedFigure typed, LocalTexts texts)
    {
        var meant = own.Courses.Where(course => typed.Indicators.Any(one => one.Id == course.Definition.Id)).ToList();
        var name = texts.Quoted(CardText.Clean(typed.Name, LongestName));
        return meant.Count == 0
            ? Card(own, own.Courses, isNamed, texts, Say.Typed(texts["own-figures.unclear", name]))
            : Card(own, meant, isNamed, texts, Say.Typed(texts["explain.which", name]));
    }

    private static PromptCard Card(
        OwnFigures own, IReadOnlyList<IndicatorCourse> offered, bool isNamed, LocalTexts texts, AdaptiveElement? notice)
    {
        var title = texts["own-figures.heading", own.Organization.ShortName];
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(CardText.Escape(title)),
                notice,
                .. OwnFiguresPart.Of(own, texts),
                OwnFiguresPart.HasRegion(own) ? Place.Together(OwnFiguresPart.Beside(own, texts)).Hidden(OwnFiguresPart.Region) : null,
                offered.Count(course => course.Last is not null) > MostButtons ? Say.Small(texts["own-figures.more"]) : null,
            ],
            Buttons(own, offered, isNamed, texts));
        return new PromptCard(card, title);
    }

    private static IEnumerable<AdaptiveAction> Buttons(
        OwnFigures own, IReadOnlyList<IndicatorCourse> offered, bool isNamed, LocalTexts texts)
    {
        var words = texts.Ways("command.own-figures")[0];
        var whose = isNamed ? $" {own.Organization.Id}" : "";
        if (OwnFiguresPart.HasRegion(own))
            yield return Button.Toggle(texts["own-figures.show-region"], OwnFiguresPart.Region);
        yield return Button.Writing(texts["own-figures.one-page"], $"{texts.Ways("command.one-page")[0]}{whose}");
        foreach (var course in offered.Where(course => course.Last is not null).Take(MostButtons))
            yield return Button.Writing(course.Definition.Name, $"{words} {course.Definition.Id}{whose}");
    }
}
