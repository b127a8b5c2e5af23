using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>A planned pulse with its round.</summary>
public sealed record PulseRound(PlannedPulse Planned, Round Round);

/// <summary>The pulses of those months whose meeting day is known.</summary>
public static class PulseRounds
{
    public static IEnumerable<PulseRound> In(CurrentNetwork network) =>
        from planned in network.Section<PulsePlan>().Pulses
        let meeting = network.Meetings.In(planned.Month)
        where meeting is not null
        select new PulseRound(
            planned, network.AsPostponed(PulseRhythm.RoundOf(planned, network.Beat(meeting.Value), network.Roster)));
}
