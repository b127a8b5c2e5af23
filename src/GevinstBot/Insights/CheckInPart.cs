using GevinstBot.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// The learning network: how many teams have checked in, and what stands in their way. Teams are listed, never ranked. Their own
/// words about it aren't here: the card promises them to whoever helps, and the report is open to everyone.
/// </summary>
public static class CheckInPart
{
    public static IEnumerable<CardElement> Of(CheckInReport report, Roster roster, LocalTexts texts) =>
    [
        CardForm.Subheading(CardText.Escape(report.Cohort.Name)),
        new TextBlock(texts["report.teams", report.Summary.Answered, report.Summary.Expected, texts.Date(report.Day.Date)]),
        .. report.Summary.Missing.Count == 0
            ? Array.Empty<CardElement>()
            : [new TextBlock(texts["report.missing", texts.List([.. report.Summary.Missing.Select(id => CardText.Escape(report.Cohort.Team(id).Name))])])],
        .. report.Summary.Blockers.Select(blocker => Blocker(report.Cohort, blocker, roster, texts)),
    ];

    private static RichTextBlock Blocker(Cohort cohort, TeamBlocker blocker, Roster roster, LocalTexts texts) => new(
        new TextRun($"{texts["report.blocker", cohort.Team(blocker.Team).Name, roster.Organization(blocker.Organization).ShortName]} ") { Weight = TextWeight.Bolder },
        new TextRun(texts[$"check-in.blocker-kind.{CheckInField.Key(blocker.Kind)}"]));
}
