using GevinstBot.Domain.Insights;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// The closed loop: what the month's answers say becomes proposed agenda items, each with its evidence. Findings are text keys
/// with arguments, so that every reader sees them in their own language; numbers are written alike in both.
/// </summary>
public static class AgendaFindings
{
    /// <summary>An item's title is one line, and what is to be done can be a paragraph.</summary>
    private const int LongestAction = 60;

    public static IReadOnlyList<AgendaCandidate> In(RegionalReport report, Roster roster, LocalTexts texts) =>
    [
        .. report.WorstFirst.Select(deviation => IndicatorFindings.Deviation(deviation, roster, texts)),
        .. (report.Indicators?.Counterweights ?? []).Select(found => IndicatorFindings.Counterweight(found, roster)),
        .. report.Pulses.SelectMany(Barrier),
        .. AdkarReading.In(report).Select(reading => Reading(reading, roster)),
        .. report.CheckIns.SelectMany(checkIn => checkIn.Summary.Blockers.Select(blocker => Blocker(checkIn.Cohort, blocker, roster))),
        .. report.Overdue.Select(action => Overdue(action, roster, texts)),
        .. IndicatorFindings.Missing(report.Indicators, roster),
    ];

    /// <summary>
    /// One item for the region and initiative: where most organisations have their barrier, with how many of how many; or that it differs.
    /// </summary>
    private static IEnumerable<AgendaCandidate> Barrier(PulseReport pulse) =>
        pulse is { Summary.TiedBarriers: [var first, ..] tied }
            ? [new AgendaCandidate(
                AgendaItemKind.Barrier,
                $"{pulse.Initiative.Id}-tied",
                AgendaText.Of("finding.barrier-tied", Plain(pulse.Initiative.Name)),
                AgendaText.Of(
                    "finding.barrier-tied.evidence", Plain($"{tied.Count}"), Plain($"{pulse.Summary.Barriers[first]}"),
                    Plain($"{pulse.Summary.Answered}"), Plain($"{pulse.Summary.Expected}")),
                null,
                pulse.Summary.Barriers[first])]
            : pulse.Summary.CommonestBarrier is { } element
            ? [new AgendaCandidate(
                AgendaItemKind.Barrier,
                $"{pulse.Initiative.Id}-{element.Key()}",
                AgendaText.Of("finding.barrier", Plain(pulse.Initiative.Name), AgendaArgument.TextOf($"pulse.element.{element.Key()}")),
                AgendaText.Of(
                    "finding.barrier.evidence-suggested", Plain($"{pulse.Summary.Barriers[element]}"),
                    Plain($"{pulse.Summary.Answered}"), Plain($"{pulse.Summary.Expected}"),
                    AgendaArgument.TextOf($"pulse.suggestion.{element.Key()}")),
                null,
                pulse.Summary.Barriers[element])]
            : [];

    /// <summary>What the pulse and the figures say together of an initiative, with whom it is true of.</summary>
    private static AgendaCandidate Reading(AdkarReading reading, Roster roster)
    {
        var key = reading.Kind switch
        {
            AdkarReadingKind.Relapse => "relapse",
            AdkarReadingKind.Training => "training",
        };
        return new AgendaCandidate(
            AgendaItemKind.Barrier,
            $"{reading.Initiative.Id}-{key}",
            AgendaText.Of($"finding.adkar-{key}", Plain(reading.Initiative.Name)),
            AgendaText.Of(
                $"finding.adkar-{key}.evidence", AgendaArgument.ListOf(reading.Organizations.Select(id => ShortName(roster, id)))),
            null,
            reading.Organizations.Count);
    }

    private static AgendaCandidate Blocker(Cohort cohort, TeamBlocker blocker, Roster roster) => new(
        AgendaItemKind.Blocker,
        $"{cohort.Id}-{blocker.Team}",
        AgendaText.Of("finding.blocker", Plain(cohort.Team(blocker.Team).Name), Plain(ShortName(roster, blocker.Organization))),
        AgendaText.Of(
            "finding.blocker.evidence",
            AgendaArgument.TextOf($"check-in.blocker-kind.{CheckInField.Key(blocker.Kind)}"),
            Plain(cohort.Name)),
        blocker.Organization,
        1);

    private static AgendaCandidate Overdue(ActionItem action, Roster roster, LocalTexts texts) => new(
        AgendaItemKind.OverdueAction,
        action.OnAgenda,
        AgendaText.Of(
            "finding.overdue-action", Owner(action, roster), Plain(CardText.Clean(action.What, LongestAction))),
        AgendaText.Of("finding.overdue-action.evidence", Plain(texts.Date(action.Due))),
        action.IsLeads ? null : action.Organization,
        1);

    private static AgendaArgument Owner(ActionItem action, Roster roster) =>
        action.IsLeads ? AgendaArgument.TextOf("minutes.owner-lead") : Plain(ShortName(roster, action.Organization));

    private static string ShortName(Roster roster, OrganizationId id) => roster.Organization(id).ShortName;

    private static AgendaArgument Plain(string value) => AgendaArgument.Plain(value);
}
