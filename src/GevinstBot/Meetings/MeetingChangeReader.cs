using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What was changed of the meetings, whom it concerns, and what follows from it.</summary>
public sealed class MeetingChangeReader(MeetingRounds meetings, AttendanceTable attendance, CurrentNetwork network)
{
    /// <summary>The rounds that tell of the changes of the meetings around.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var rounds = new List<Round>();
        foreach (var meeting in meetings.Around(opening).Where(meeting => meeting.Changed is not null))
        {
            var told = await ToldAsync(meeting, ct);
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

    /// <summary>Whoever answers for an organisation, and whoever comes in their stead.</summary>
    public async Task<AddresseeList> ToldAsync(Meeting meeting, CancellationToken ct)
    {
        var day = network.DayOf(meeting.Changed!.Value);
        var contacts = network.Roster.AnsweringFor(network.Roster.Organizations.Select(organization => organization.Id), day);
        var instead = (await attendance.OfMeetingAsync(meeting.Id, ct))
            .Where(answer => answer.Value.Content.Substitute is { } person && network.Roster.Find(person) is not null)
            .Select(answer => new Addressee(answer.Key.Value, answer.Value.Content.Substitute!.Value));
        return [.. contacts, .. instead.Where(one => !contacts.Any(known => known.Person == one.Person))];
    }
}
