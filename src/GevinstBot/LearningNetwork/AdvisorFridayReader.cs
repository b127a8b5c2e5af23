using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>How an advisor's own teams stand.</summary>
public sealed class AdvisorFridayReader(
    CheckInTable checkIns, TeamStandingReader standings, AdvisorScoreTable scores, CurrentNetwork network)
{
    public async Task<AdvisorFridayQuestion> AskAsync(CardRequest card, CancellationToken ct)
    {
        var (cohort, day, _) = AdvisorRounds.Of(network, card.Round.Id);
        var period = PeriodOf(cohort, day);
        var before = cohort.CheckIns.LastOrDefault(checkIn => checkIn.Date < (cohort.CheckInAt(day.Date) ?? day).Date);
        var said = await scores.FindAsync(period, card.To.Person, ct);
        var earlier = said is null && before is not null ? await scores.OfPeriodAsync(CheckInRhythm.Id(cohort, before).Period, ct) : [];
        var teams = new List<TeamStanding>();
        foreach (var team in cohort.Teams.Where(team => team.Advisor == card.To.Person))
            teams.Add(await standings.OfAsync(team, card.Round.Opens - LoggedTestRhythm.LooksBack, Scored(said, earlier, team.Id), ct));
        var common = day.Kind is ProgrammeDayKind.AdvisorMeeting
            ? CommonBlocker.In(await checkIns.OfRoundAsync(cohort.Teams.Select(team => team.Id), period, ct))
            : [];
        return new AdvisorFridayQuestion(cohort, day, teams, common, said, network.Zone);
    }

    /// <summary>The check-in that what is said belongs to; before the first, the day's own name.</summary>
    public static string PeriodOf(Cohort cohort, ProgrammeDay day) => CheckInRhythm.Id(cohort, cohort.CheckInAt(day.Date) ?? day).Period;

    private static AdvisorScore? Scored(AdvisorScores? said, IEnumerable<AdvisorScores> earlier, TeamId team) =>
        earlier.Append(said).OfType<AdvisorScores>().OrderBy(one => one.At).Select(one => one.Of.GetValueOrDefault(team))
            .LastOrDefault(one => one is not null);
}
