using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>A cohort's check-in with its round.</summary>
public sealed record CheckInRound(Cohort Cohort, ProgrammeDay Day, Round Round);

/// <summary>The check-ins of all cohorts.</summary>
public static class CheckInRounds
{
    public static IEnumerable<CheckInRound> In(CurrentNetwork network) => In(network, _ => true);

    /// <summary>The one of a name; the others, of years, aren't made.</summary>
    public static CheckInRound Of(CurrentNetwork network, RoundId id) => In(network, other => other == id).Single();

    private static IEnumerable<CheckInRound> In(CurrentNetwork network, Func<RoundId, bool> isAsked)
    {
        var rhythm = new CheckInRhythm(network.Calendar, network.Quiet, network.Zone);
        return from cohort in network.Section<Cohorts>().All
               from day in cohort.CheckIns
               where isAsked(CheckInRhythm.Id(cohort, day))
               select new CheckInRound(cohort, day, network.AsPostponed(rhythm.RoundOf(cohort, day)));
    }
}
