using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>Which check-in, of which team, and what the team told the time before. Looked up from the round, never from the card.</summary>
public sealed record CheckInQuestion(ProgrammeDay Day, ImprovementTeam Team, string Period, DateTimeZone Zone)
{
    /// <summary>The team's check-in before this one; null at the first.</summary>
    public CheckIn? Previous { get; init; }

    public int Week => IsoWeeks.Of(Day.Date).Week;

    public static async Task<CheckInQuestion> OfAsync(CardRequest card, CurrentNetwork network, CheckInTable checkIns, CancellationToken ct)
    {
        var (cohort, day, round) = CheckInRounds.Of(network, card.Round.Id);
        var team = cohort.Team(new TeamId(card.To.Subject));
        var before = await checkIns.LastBeforeAsync(team.Id, round.Id.Period, ct);
        return new CheckInQuestion(day, team, round.Id.Period, network.Zone) { Previous = before };
    }
}
