using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What was changed of the meetings, whom it concerns, and what follows from it.</summary>
public sealed class MeetingChangeReader(MeetingRounds meetings, MeetingAudience audience, CurrentNetwork network)
{
    /// <summary>The rounds that tell of the changes of the meetings around.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var (rounds, changed) = (new List<Round>(), meetings.Around(opening).Where(meeting => meeting.Changed is not null).ToList());
        var instead = await audience.InsteadAsync(changed, ct);
        foreach (var meeting in changed)
        {
            var told = audience.Of(meeting, meeting.Changed!.Value, instead);
            var changes = ChangedMeeting.Of(meeting);
            rounds.AddRange(changes.Select((change, place) => MeetingChangeRhythm.RoundOf(
                change, changes.ElementAtOrDefault(place + 1)?.After.Changed, meetings.FirstSendingMomentAt(change.After.Changed!.Value),
                meetings.StartsAt, told)).OfType<Round>());
        }
        return rounds;
    }

    /// <summary>The change that a round tells of.</summary>
    public ChangedMeeting Of(Round round)
    {
        var number = MeetingChangeRhythm.NumberOf(round.Id);
        return ChangedMeeting.Of(meetings.Of(round)).Single(change => change.After.Changes == number);
    }

    /// <summary>Until when the month's numbers can be given after a change; null where that is when it was, or was over.</summary>
    public Instant? NewDeadline(ChangedMeeting change)
    {
        if (change is not { Before: { } before, After: { TakesPlace: true, Id.IsExtra: false, Changed: { } at } after })
            return null;
        var (was, now) = (IndicatorRhythm.LocksAt(network.Beat(before)), IndicatorRhythm.LocksAt(network.Beat(after)));
        return was == now || was <= at ? null : now;
    }

    /// <summary>Whom a change concerns.</summary>
    public async Task<AddresseeList> ToldAsync(Meeting meeting, CancellationToken ct) =>
        audience.Of(meeting, meeting.Changed!.Value, await audience.InsteadAsync([meeting], ct));
}
