using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>The pulse of a month with its round.</summary>
public sealed record PulseRound(YearMonth Month, IReadOnlyList<InitiativeId> Initiatives, Round Round);

/// <summary>The pulses of those months whose meeting day is known.</summary>
public static class PulseRounds
{
    public static IEnumerable<PulseRound> In(CurrentNetwork network)
    {
        var plan = network.Section<PulsePlan>();
        return
            from month in plan.Months
            let meeting = network.Meetings.In(month)
            where meeting is not null
            let initiatives = plan.In(month)
            select new PulseRound(
                month, initiatives,
                network.AsPostponed(PulseRhythm.RoundOf(month, initiatives, network.Beat(meeting.Value), network.Roster)));
    }
}
