using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>What a team is asked at a check-in, with all that it has told before.</summary>
public sealed class CheckInQuestionReader(
    CheckInTable checkIns, LoggedTestTable tests, TeamIndicatorReader indicators, CurrentNetwork network)
{
    public async Task<CheckInQuestion> AskAsync(CardRequest card, CancellationToken ct)
    {
        var (cohort, day, round) = CheckInRounds.Of(network, card.Round.Id);
        var team = cohort.Team(new TeamId(card.To.Subject));
        var before = await checkIns.LastBeforeAsync(team.Id, round.Id.Period, ct);
        var logged = await tests.OfTeamAsync(team.Id, round.Opens - LoggedTestRhythm.LooksBack, ct);
        return new CheckInQuestion(day, team, round.Id.Period, network.Zone)
        {
            Previous = before,
            Series = await indicators.FindAsync(team.Id, ct),
            Focus = cohort.FocusOf(day),
            Logged = logged.LastSince(before?.At),
        };
    }
}
