using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Insights;

/// <summary>The regional report as a card: how many have answered first, then what needs a talk, then the numbers.</summary>
public static class ReportCard
{
    private const int MostActions = 5;

    public static PromptCard For(RegionalReport report, Roster roster, LocalTexts texts)
    {
        var title = texts["report.title", texts.Month(report.MeetingDay.ToYearMonth())];
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(title),
                .. Answers(report, roster, texts),
                .. DeviationPart.Of(report, roster, texts),
                .. ChangePart.Of(report.Indicators, roster, texts),
                .. IndicatorPart.Of(report, texts),
                .. PulsePart.Of(report.Pulse, texts),
                .. report.CheckIns.SelectMany(checkIn => CheckInPart.Of(checkIn, roster, texts)),
                .. Overdue(report, roster, texts),
                Next(report, texts),
            ],
            report.Indicators is null ? null : Button.Writing(texts["explain.report-button"], Explain(report, texts)));
        return new PromptCard(card, title);
    }

    /// <summary>Which of the month's figures is asked next.</summary>
    private static string Explain(RegionalReport report, LocalTexts texts) =>
        $"{texts.Ways("command.explain")[0]} {YearMonthPattern.Iso.Format(report.MeetingDay.ToYearMonth())}";

    private static IEnumerable<AdaptiveElement?> Answers(RegionalReport report, Roster roster, LocalTexts texts) =>
        report.Indicators is not { } indicators
            ? [Say.Text(texts["report.no-indicators"])]
            :
            [
                Say.Strong(texts["report.answered", indicators.Answered, indicators.Expected], AdaptiveTextSize.Medium),
                Organizations("report.missing", indicators.Missing, roster, texts),
                Organizations("on-behalf.of", indicators.OnBehalf, roster, texts),
                Organizations("report.unconfirmed", indicators.Unconfirmed, roster, texts),
                .. indicators.WithoutTarget.GroupBy(summary => summary.Period.CalendarYear).Select(year => WithoutTarget(year, texts)),
                Say.Small(texts[report.IsLocked ? "report.locked" : "report.preliminary"]),
            ];

    private static AdaptiveElement? Organizations(string key, IReadOnlyList<OrganizationId> ids, Roster roster, LocalTexts texts) =>
        ids.Count == 0 ? null : Say.Text(texts[key, texts.List([.. ids.Select(id => roster.Organization(id).ShortName)])]);

    private static AdaptiveElement WithoutTarget(IGrouping<int, IndicatorSummary> year, LocalTexts texts) =>
        Say.Typed(texts["report.target-not-set", $"{year.Key}", texts.List([.. year.Select(summary => summary.Definition.Name)])]);

    private static AdaptiveElement? Next(RegionalReport report, LocalTexts texts)
    {
        if (report.Next is not { } next)
            return null;
        var month = next.MeetingDay.ToYearMonth();
        return Say.Small(texts["report.next", texts.Month(month), next.Answered, next.Expected, YearMonthPattern.Iso.Format(month)]);
    }

    private static IEnumerable<AdaptiveElement?> Overdue(RegionalReport report, Roster roster, LocalTexts texts) =>
        report.Overdue.Count == 0
            ? []
            :
            [
                Say.Subheading(texts["report.overdue"]),
                .. report.Overdue.Take(MostActions).Select(action => Say.Labelled(
                    $"{roster.Organization(action.Organization).ShortName}: ",
                    CardText.Clean(action.What, 200),
                    $" {texts["report.due", texts.Date(action.Due)]}")),
                report.Overdue.Count > MostActions ? Say.Small(texts["format.more", report.Overdue.Count - MostActions]) : null,
            ];
}
