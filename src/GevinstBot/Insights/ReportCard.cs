using AdaptiveCards;
using GevinstBot.Benefits;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Insights;

/// <summary>
/// The regional report as a card: how many have answered first, then what needs a talk, then the numbers, a row each. Why, how each number
/// is made and where the barriers are and how benefits stand is behind three buttons, on the same card. Where there are many deviations, or
/// benefits, the rest is behind one of them.
/// </summary>
public static class ReportCard
{
    private const int MostActions = 5;

    /// <summary>Shown and hidden by «Vis årsakene».</summary>
    private const string Reasons = "reasons";

    /// <summary>Shown and hidden by «Vis tallene».</summary>
    private const string Numbers = "numbers";

    /// <summary>Shown and hidden by «Vis puls og innsjekk».</summary>
    private const string Line = "line";

    /// <summary>Shown and hidden by the same button, because a lead's report has no room for another.</summary>
    private const string Benefits = "benefits";

    public static PromptCard For(RegionalReport report, Roster roster, LocalTexts texts)
    {
        var title = texts["report.title", texts.Month(report.MeetingDay.ToYearMonth())];
        var why = Shown(DeviationPart.Why(report, roster, texts).Concat(ChangePart.Of(report.Indicators, roster, texts))
            .Concat(FollowUpPart.Why(report.FollowUps, report.DefinitionOf, roster, texts)));
        var numbers = Shown(AnsweredPart.EveryName(report, roster, texts).Concat(IndicatorPart.HowMade(report, texts)));
        var teams = report.CheckIns.SelectMany(checkIn => CheckInPart.Missing(checkIn, texts));
        var below = report.Pulses.SelectMany(pulse => PulsePart.Of(pulse, texts))
            .Concat(report.CheckIns.SelectMany(checkIn => CheckInPart.Of(checkIn, roster, texts)));
        var details = report.Pulses.SelectMany(pulse => PulsePart.Barriers(pulse, roster, texts)).Concat(teams);
        var hasMany = DeviationPart.HasMany(report);
        var isLong = hasMany || report.Benefits is not null;
        var line = Shown(isLong ? below.Concat(details).Concat(Overdue(report, roster, texts)) : details);
        var benefits = Shown(
            report.Benefits is { } outlook ? BenefitOutlookPart.OfRegion(outlook, roster, texts) : []);
        var card = Frame.Of(
            texts,
            title,
            [
                Say.Heading(title),
                .. AnsweredPart.Of(report, roster, texts),
                .. DeviationPart.Of(report, roster, texts),
                ChangePart.Names(report.Indicators, roster, texts),
                hasMany ? null : FollowUpPart.Names(report.FollowUps, report.DefinitionOf, roster, texts),
                Hidden(why, Reasons),
                .. IndicatorPart.Of(report, texts),
                Hidden(numbers, Numbers),
                .. isLong ? [] : below,
                .. isLong && !hasMany ? report.Pulses.Select(pulse => PulsePart.Line(pulse, texts)) : [],
                Hidden(line, Line),
                report.Benefits is { } open ? Say.Text(BenefitOutlookPart.Line(open, texts)).Apart() : null,
                Hidden(benefits, Benefits),
                .. isLong ? [] : Overdue(report, roster, texts),
                Next(report, texts),
            ],
            [
                why.Count == 0 ? null : Button.Toggle(texts["report.show-reasons"], Reasons),
                numbers.Count == 0 ? null : Button.Toggle(texts["report.show-numbers"], Numbers),
                LineButton(line.Count > 0, benefits.Count > 0, isLong, texts),
                report.Indicators is null ? null : Button.Writing(texts["explain.report-button"], Explain(report, texts)),
            ]);
        return new PromptCard(card, title);
    }

    private static AdaptiveAction? LineButton(bool hasLine, bool hasBenefits, bool isLong, LocalTexts texts) =>
        (hasLine, hasBenefits) switch
        {
            (true, _) when isLong => Button.Toggle(texts["report.show-rest"], hasBenefits ? [Line, Benefits] : [Line]),
            (true, _) => Button.Toggle(texts["report.show-line"], Line),
            (false, true) => Button.Toggle(texts["report.show-benefits"], Benefits),
            (false, false) => null,
        };

    private static IReadOnlyList<AdaptiveElement> Shown(IEnumerable<AdaptiveElement?> elements) => [.. elements.OfType<AdaptiveElement>()];

    private static AdaptiveElement? Hidden(IReadOnlyList<AdaptiveElement> elements, string id) =>
        elements.Count == 0 ? null : Place.Together(elements).Hidden(id);

    /// <summary>Which of the month's figures is asked next.</summary>
    private static string Explain(RegionalReport report, LocalTexts texts) =>
        $"{texts.Ways("command.explain")[0]} {YearMonthPattern.Iso.Format(report.MeetingDay.ToYearMonth())}";

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
                    $"{(action.IsLeads ? texts["minutes.owner-lead"] : roster.Organization(action.Organization).ShortName)}: ",
                    CardText.Clean(action.What, 200),
                    $" {texts["report.due", texts.Date(action.Due)]}").Spaced(AdaptiveSpacing.Small)),
                report.Overdue.Count > MostActions ? Say.Small(texts["format.more", report.Overdue.Count - MostActions]) : null,
            ];
}
