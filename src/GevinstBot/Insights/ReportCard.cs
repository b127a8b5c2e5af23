using GevinstBot.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Insights;

/// <summary>The regional report as a card: how many have answered first, then what needs a talk, then the numbers.</summary>
public static class ReportCard
{
    public static PromptCard For(RegionalReport report, Roster roster, LocalTexts texts)
    {
        var title = texts["report.title", texts.Month(report.MeetingDay.ToYearMonth())];
        var card = CardForm.Frame(
            texts,
            title,
            [
                CardForm.Heading(title),
                .. Answers(report, roster, texts),
                .. DeviationPart.Of(report, roster, texts),
                .. IndicatorPart.Of(report, texts),
                .. PulsePart.Of(report.Pulse, texts),
                .. report.CheckIns.SelectMany(checkIn => CheckInPart.Of(checkIn, roster, texts)),
                .. Overdue(report, roster, texts),
                .. Next(report, texts),
            ]);
        return new PromptCard(card, title);
    }

    private static IEnumerable<CardElement> Answers(RegionalReport report, Roster roster, LocalTexts texts)
    {
        if (report.Indicators is not { } indicators)
            return [new TextBlock(texts["report.no-indicators"])];
        return
        [
            new TextBlock(texts["report.answered", indicators.Answered, indicators.Expected]) { Size = TextSize.Medium, Weight = TextWeight.Bolder },
            .. indicators.Missing.Count == 0
                ? Array.Empty<CardElement>()
                : [new TextBlock(texts["report.missing", texts.List([.. indicators.Missing.Select(id => roster.Organization(id).ShortName)])])],
            .. indicators.Unconfirmed.Count == 0
                ? Array.Empty<CardElement>()
                : [new TextBlock(texts["report.unconfirmed", texts.List([.. indicators.Unconfirmed.Select(id => roster.Organization(id).ShortName)])])],
            .. indicators.WithoutTarget.GroupBy(summary => summary.Period.CalendarYear)
                .Select(year => CardForm.Typed(texts["report.target-not-set", $"{year.Key}", texts.List([.. year.Select(summary => summary.Definition.Name)])])),
            CardForm.Small(texts[report.IsLocked ? "report.locked" : "report.preliminary"]),
        ];
    }

    private static IEnumerable<CardElement> Next(RegionalReport report, LocalTexts texts) =>
        report.Next is { } next
            ? [CardForm.Small(texts["report.next", texts.Month(next.MeetingDay.ToYearMonth()), next.Answered, next.Expected, YearMonthPattern.Iso.Format(next.MeetingDay.ToYearMonth())])]
            : [];

    private static IEnumerable<CardElement> Overdue(RegionalReport report, Roster roster, LocalTexts texts) =>
        report.Overdue.Count == 0
            ? []
            :
            [
                CardForm.Subheading(texts["report.overdue"]),
                .. report.Overdue.Take(5).Select(action => new RichTextBlock(
                    new TextRun($"{roster.Organization(action.Organization).ShortName}: ") { Weight = TextWeight.Bolder },
                    new TextRun(CardText.Clean(action.What, 200)),
                    new TextRun($" {texts["report.due", texts.Date(action.Due)]}"))),
            ];
}
