using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>What the teams have told, for the regional report and the agenda.</summary>
public sealed class LearningNetworkReader(CheckInTable checkIns, DeliveryLedgerTable ledger, UnreachedReader unreached)
{
    /// <summary>
    /// The check-in that opened last in an interval in each cohort, closed or not. One that nobody was asked for, because the bot came
    /// later, isn't there: a team can't be missing from it. It is told in the network as it was, and one that was closed before that in
    /// the network that it was closed in.
    /// </summary>
    public async Task<IReadOnlyList<CheckInReport>> LastOpenedAsync(
        CurrentNetwork then, Interval opening, Instant now, CancellationToken ct)
    {
        var reports = new List<CheckInReport>();
        foreach (var cohort in CheckInRounds.In(then).Where(round => opening.Contains(round.Round.Opens)).GroupBy(round => round.Cohort))
        {
            var (_, day, round) = cohort.MaxBy(round => round.Round.Opens)!;
            if (!await ledger.HasAnyAsync(round.Id, ct))
                continue;
            var closed = await then.WhenClosedAsync(round, ct);
            var asked = closed.Section<Cohorts>().All.FirstOrDefault(other => other.Id == cohort.Key.Id) ?? cohort.Key;
            asked = asked with { Teams = [.. asked.Teams.Select(team => InTheirPlace(team, closed))] };
            var told = await checkIns.OfRoundAsync(asked.Teams.Select(team => team.Id), round.Id.Period, ct);
            var summary = CheckInSummary.Of(asked.Teams, told);
            if (summary.Missing.Count > 0)
                summary = summary.Reaching(await unreached.OfAsync(round, ct));
            reports.Add(new CheckInReport(asked, day, summary, IsClosed: now >= round.Closes));
        }
        return reports;
    }

    /// <summary>A team is told of with the organisation that it was with then.</summary>
    private static ImprovementTeam InTheirPlace(ImprovementTeam team, CurrentNetwork then) =>
        then.Roster.Day is { } day ? team with { Organization = then.Roster.InPlaceOf(team.Organization, day) } : team;
}
