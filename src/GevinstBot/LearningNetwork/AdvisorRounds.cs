using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>A cohort's day with its advisors' Friday.</summary>
public sealed record AdvisorRound(Cohort Cohort, ProgrammeDay Day, Round Round);

/// <summary>The advisors' Fridays of all cohorts.</summary>
public static class AdvisorRounds
{
    public static IEnumerable<AdvisorRound> In(CurrentNetwork network)
    {
        var rhythm = new AdvisorRhythm(network.Calendar, network.Quiet, network.Zone);
        return from cohort in network.Section<Cohorts>().All
               from day in cohort.Programme
               let round = rhythm.RoundOf(cohort, day)
               where round is not null
               select new AdvisorRound(cohort, day, round);
    }

    public static AdvisorRound Of(CurrentNetwork network, RoundId id) => In(network).First(one => one.Round.Id == id);
}
