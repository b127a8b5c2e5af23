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
/// An organisation's one page to its director, made to be forwarded: its only button asks for it as a file. A link on it would be over in
/// ten minutes.
/// </summary>
public static class OnePageCard
{
    private const int MostActions = 5;
    private const int MostDeviations = 5;
    private const int LongestText = 200;

    public static PromptCard For(OnePage page, Roster roster, LocalTexts texts)
    {
        var own = page.Own;
        var title = Title(page, texts);
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(CardText.Escape(title)),
                Say.Small(AsOf(page, texts)),
                Say.Subheading(texts["one-page.figures"]),
                .. OwnFiguresPart.Of(own, texts),
                .. OwnFiguresPart.Beside(own, texts),
                .. Changes(own, texts),
                .. Deviations(page, texts),
                .. Benefits(page, roster, texts),
                .. Items(page, texts),
                .. Actions(page, texts),
            ],
            [Button.Writing(texts["one-page.file"], $"{texts.Ways("command.one-page-file")[0]} {own.Organization.Id}")]);
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

    private static IEnumerable<AdaptiveElement?> Deviations(OnePage page, LocalTexts texts) => page.Deviations.Count == 0
        ? []
        : [Say.Subheading(texts["one-page.deviations"]), .. page.Deviations.Take(MostDeviations).SelectMany(one => Deviation(one, texts))];

    private static IEnumerable<AdaptiveElement?> Deviation(IndicatorDeviation deviation, LocalTexts texts)
    {
        yield return Say.Labelled(
            deviation.Indicator.Name, $" – {texts.Amount(deviation.Indicator, deviation.Value)} ({texts.Period(deviation.Period)})");
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

    private static IEnumerable<AdaptiveElement?> Benefits(OnePage page, Roster roster, LocalTexts texts) => page.Benefits is not { } outlook
        ? []
        :
        [
            Say.Subheading(texts["one-page.benefits", texts.Month(outlook.Portfolio.Month)]),
            Say.Text(BenefitOutlookPart.Line(outlook, texts)),
            .. BenefitOutlookPart.OfOrganization(outlook, roster, texts),
        ];

    private static IEnumerable<AdaptiveElement?> Items(OnePage page, LocalTexts texts) => page.Items.Count == 0
        ? []
        :
        [
            Say.Subheading(texts["one-page.items", texts.Day(page.Own.Meeting!.Value)]),
            .. page.Items.Select(one => Say.Line(AgendaPart.Numbered(one.Item, one.Number, texts))),
        ];

    private static IEnumerable<AdaptiveElement?> Actions(OnePage page, LocalTexts texts) =>
    [
        Say.Subheading(texts["one-page.actions"]),
        page.Actions.Count == 0 ? Say.Text(texts["one-page.no-actions"]) : null,
        .. page.Actions.Take(MostActions).Select(action => Say.Labelled(
            CardText.Clean(action.What, LongestText), $" {texts["report.due", texts.Date(action.Due)]}")),
        page.Actions.Count > MostActions ? Say.Small(texts["format.more", page.Actions.Count - MostActions]) : null,
    ];
}
