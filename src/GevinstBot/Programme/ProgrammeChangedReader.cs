using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>What was changed of the programmes, and which of their days have sent a card already.</summary>
public sealed class ProgrammeChangedReader(CurrentNetwork network)
{
    /// <summary>What is told of all cohorts.</summary>
    public IReadOnlyList<ToldProgramme> All() =>
    [
        .. network.Section<Cohorts>().All.SelectMany(cohort => ProgrammeChangeRhythm.Told(
            cohort, network.Sending.FirstMomentAt, at => OsloTime.At(at.Date, at.TimeOfDay, network.Zone))),
    ];

    public ToldProgramme Of(Round round) => All().First(told => ProgrammeChangeRhythm.RoundOf(told).Id == round.Id);

    /// <summary>Whether the check-in's card to the teams, or the advisors' card before their meeting, has left.</summary>
    public bool IsSent(Cohort cohort, ProgrammeDay day, Instant now) => day.Kind switch
    {
        ProgrammeDayKind.CheckIn => CheckIns.RoundOf(cohort, day).Opens <= now,
        ProgrammeDayKind.AdvisorMeeting => Advisors.RoundOf(cohort, day)?.Opens <= now,
        ProgrammeDayKind.Gathering or ProgrammeDayKind.Preparation => false,
    };

    private CheckInRhythm CheckIns => new(network.Calendar, network.Quiet, network.Zone);

    private AdvisorRhythm Advisors => new(network.Calendar, network.Quiet, network.Zone);
}
