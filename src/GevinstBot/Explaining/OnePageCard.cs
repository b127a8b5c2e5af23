using AdaptiveCards;
using GevinstBot.Benefits;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Meetings;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>
/// An organisation's one page to its director, made to be forwarded: how it stands at a glance, and what is behind each line by a button,
/// on the same card. Another button asks for it as a file; a link on it would be over in ten minutes.
/// </summary>
public static class OnePageCard
{
    private const int MostFigures = 4;
    private const int MostActions = 5;
    private const int MostDeviations = 5;
    private const int LongestText = 200;

    public static PromptCard For(OnePage page, Roster roster, LocalTexts texts)
    {
        var (own, title) = (DeviatingFirst(page), Title(page, texts));
        var numbers = new Behind(
            "numbers", texts["one-page.show-figures"],
            OwnFiguresPart.More(own, texts, MostFigures).Concat(OwnFiguresPart.Beside(own, texts)));
        var reasons = new Behind(
            "reasons", texts["one-page.show-reasons"], page.Deviations.Take(MostDeviations).SelectMany(one => Deviation(one, texts)));
        var benefits = new Behind("benefits", texts["one-page.show-benefits"], Benefits(page, roster, texts));
        var rest = new Behind("rest", texts["one-page.show-rest"], Items(page, texts).Concat(Actions(page, texts)));
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(CardText.Escape(title)),
                Say.Small(AsOf(page, texts)),
                .. OwnFiguresPart.Of(own, texts, MostFigures),
                .. Changes(own, texts),
                numbers.Element,
                .. Deviations(page, texts),
                reasons.Element,
                Outlook(page, texts),
                benefits.Element,
                .. Counts(page, texts),
                rest.Element,
            ],
            [
                Button.Writing(texts["one-page.file"], $"{texts.Ways("command.one-page-file")[0]} {own.Organization.Id}"),
                numbers.Button, reasons.Button, benefits.Button, rest.Button,
            ]);
        return new PromptCard(card, title);
    }

    public static string Title(OnePage page, LocalTexts texts) => texts["one-page.heading", page.Own.Organization.Name];

    /// <summary>The own figures are the last there are, the region's those of the last lock.</summary>
    public static string AsOf(OnePage page, LocalTexts texts) => page.Own.Meeting is { } meeting
        ? texts["one-page.of", texts.Day(meeting), texts.Date(page.Today)]
        : texts["one-page.made", texts.Date(page.Today)];

    /// <summary>What a rule says, and nothing else: most months are ordinary.</summary>
    public static IEnumerable<IndicatorCourse> Changed(OwnFigures own) => own.Courses.Where(course => course.Variation.Signal is not null);

    private static IEnumerable<AdaptiveElement?> Changes(OwnFigures own, LocalTexts texts) => Changed(own)
        .Select(course => Say.Labelled($"{course.Definition.Name}: ", texts.Said(course.Variation)!));

    /// <summary>What was asked about last, and deviated, before what is as it should be.</summary>
    private static OwnFigures DeviatingFirst(OnePage page)
    {
        var deviating = page.Deviations.Select(deviation => deviation.Indicator.Id).ToHashSet();
        return page.Own with { Courses = [.. page.Own.Courses.OrderByDescending(course => deviating.Contains(course.Definition.Id))] };
    }

    private static AdaptiveElement? Outlook(OnePage page, LocalTexts texts) => page.Benefits is { } outlook
        ? Counted(texts["one-page.benefits", texts.Month(outlook.Portfolio.Month)], BenefitOutlookPart.Line(outlook, texts))
        : null;

    private static IEnumerable<AdaptiveElement?> Counts(OnePage page, LocalTexts texts) =>
    [
        page.Items.Count == 0 ? null : Counted(texts["one-page.items", texts.Day(page.Own.Meeting!.Value)], $"{page.Items.Count}"),
        page.Actions.Count == 0
            ? Say.Text(texts["one-page.no-actions"])
            : Counted(texts["one-page.actions"], $"{page.Actions.Count}"),
    ];

    private static AdaptiveElement Counted(string what, string said) => Say.Labelled($"{what}: ", said).Spaced(AdaptiveSpacing.Small);

    private static IEnumerable<AdaptiveElement?> Deviations(OnePage page, LocalTexts texts) => page.Deviations.Count == 0
        ? []
        :
        [
            Say.Subheading(texts["one-page.deviations"]),
            .. page.Deviations.Take(MostDeviations).Select(one => Say.Line(Name(one, texts))),
            page.Deviations.Count > MostDeviations ? Say.Small(texts["format.more", page.Deviations.Count - MostDeviations]) : null,
        ];

    private static string Name(IndicatorDeviation deviation, LocalTexts texts) =>
        $"{deviation.Indicator.Name} – {texts.Amount(deviation.Indicator, deviation.Value)} ({texts.Period(deviation.Period)})";

    private static IEnumerable<AdaptiveElement?> Deviation(IndicatorDeviation deviation, LocalTexts texts)
    {
        yield return Say.Labelled(deviation.Indicator.Name);
        if (deviation.Explanation is not { } why)
        {
            yield return Say.Line(texts["one-page.unexplained"]);
            yield break;
        }
        yield return why.Cause is { } cause ? Line(texts["indicators.cause"], cause) : null;
        yield return Line(texts[why.Cause is null ? "indicators.process" : "indicators.measure"], why.Measure);
        yield return Line(texts["indicators.effect"], texts.Date(why.FullEffect));
    }

    private static AdaptiveElement Line(string label, string said) =>
        Say.Labelled($"{label} ", CardText.Clean(said, LongestText)).Spaced(AdaptiveSpacing.None);

    private static IEnumerable<AdaptiveElement?> Benefits(OnePage page, Roster roster, LocalTexts texts) =>
        page.Benefits is { } outlook ? BenefitOutlookPart.OfOrganization(outlook, roster, texts) : [];

    private static IEnumerable<AdaptiveElement?> Items(OnePage page, LocalTexts texts) => page.Items.Count == 0
        ? []
        :
        [
            Say.Subheading(texts["one-page.items", texts.Day(page.Own.Meeting!.Value)]),
            .. page.Items.Select(one => Say.Line(AgendaPart.Numbered(one.Item, one.Number, texts))),
        ];

    private static IEnumerable<AdaptiveElement?> Actions(OnePage page, LocalTexts texts) => page.Actions.Count == 0
        ? []
        :
        [
            Say.Subheading(texts["one-page.actions"]),
            .. page.Actions.Take(MostActions).Select(action => Say.Labelled(
                CardText.Clean(action.What, LongestText), $" {texts["report.due", texts.Date(action.Due)]}")),
            page.Actions.Count > MostActions ? Say.Small(texts["format.more", page.Actions.Count - MostActions]) : null,
        ];
}
