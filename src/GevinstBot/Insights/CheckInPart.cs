using AdaptiveCards;
using GevinstBot.Cards;
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
    public static IEnumerable<AdaptiveElement?> Of(CheckInReport report, Roster roster, LocalTexts texts) =>
    [
        Say.Subheading(CardText.Escape(report.Cohort.Name)),
        Say.Text(texts["report.teams", report.Summary.Answered, report.Summary.Expected, texts.Date(report.Day.Date)]),
        .. report.Summary.Blockers.Select(blocker => Blocker(report.Cohort, blocker, roster, texts).Spaced(AdaptiveSpacing.Small)),
    ];

    /// <summary>Which teams haven't checked in, and which were never asked.</summary>
    public static IEnumerable<AdaptiveElement?> Missing(CheckInReport report, LocalTexts texts) =>
        from list in ((string Key, IReadOnlyList<TeamId> Of)[])
            [("report.missing", report.Summary.Missing), ("report.unreached", report.Summary.Unreached)]
        where list.Of.Count > 0
        select Say.Labelled(
            $"{report.Cohort.Name}: ", texts[list.Key, texts.List([.. list.Of.Select(id => report.Cohort.Team(id).Name)])]);

    /// <summary>«Hindring – Akuttmottaket, Ahus: Mangler IKT».</summary>
    internal static string Said(Cohort cohort, TeamBlocker blocker, Roster roster, LocalTexts texts) =>
        $"{Whose(cohort, blocker, roster, texts)} {What(blocker, texts)}";

    private static AdaptiveElement Blocker(Cohort cohort, TeamBlocker blocker, Roster roster, LocalTexts texts) =>
        Say.Labelled($"{Whose(cohort, blocker, roster, texts)} ", What(blocker, texts));

    private static string Whose(Cohort cohort, TeamBlocker blocker, Roster roster, LocalTexts texts) =>
        texts["report.blocker", cohort.Team(blocker.Team).Name, roster.Organization(blocker.Organization).ShortName];

    private static string What(TeamBlocker blocker, LocalTexts texts) => texts[$"check-in.blocker-kind.{CheckInField.Key(blocker.Kind)}"];
}
