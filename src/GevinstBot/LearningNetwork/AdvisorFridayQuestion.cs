using GevinstBot.Domain.LearningNetwork;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// An advisor's Friday: which day it is before, and how their own teams stand. Looked up from the round, never from the card.
/// </summary>
/// <param name="Cohort">Whose programme.</param>
/// <param name="Day">A check-in, or the advisors' meeting.</param>
/// <param name="Teams">The advisor's own, in the cohort's order.</param>
/// <param name="Common">What stands in the way of most of the cohort's teams: for a meeting alone.</param>
/// <param name="Said">What they have said at this check-in; null while they haven't.</param>
/// <param name="Zone">The network's.</param>
public sealed record AdvisorFridayQuestion(
    Cohort Cohort, ProgrammeDay Day, IReadOnlyList<TeamStanding> Teams, IReadOnlyList<CommonBlocker> Common, AdvisorScores? Said,
    DateTimeZone Zone)
{
    public bool IsMeeting => Day.Kind is ProgrammeDayKind.AdvisorMeeting;
}
