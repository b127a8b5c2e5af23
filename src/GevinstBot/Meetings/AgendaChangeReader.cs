using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Raised;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>An agenda as it was told.</summary>
/// <param name="Change">What was otherwise on it.</param>
/// <param name="Agenda">As it stood then.</param>
/// <param name="IsLast">It stands so: nothing has been told since.</param>
public sealed record ToldAgenda(AgendaChange Change, Agenda Agenda, bool IsLast);

/// <summary>What leads have changed of agendas that were sent, whom it concerns, and what they are told of it.</summary>
public sealed class AgendaChangeReader(
    AskedFormTable forms, MeetingRounds meetings, MeetingAudienceReader audience, AgendaTable agendas, RaisedItemTable items)
{
    /// <summary>A form may lie for a week before it is saved, and what is changed before a July is told after it.</summary>
    private static readonly Duration LongestUntold = Duration.FromDays(60);

    /// <summary>The rounds that tell of the changes of the meetings around. Each run asks, and years that are over aren't read.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var since = (opening.Start - LongestUntold).InUtc().Date;
        var changes = Changes(
            await forms.SinceAsync(AgendaChangeRhythm.FormKind, since, ct), await items.OfAsync(meetings.Around(opening), ct));
        var told = meetings.Around(opening).Where(meeting => meeting.TakesPlace)
            .SelectMany(meeting => Told(changes, meeting), (meeting, one) => (Meeting: meeting, one.Change, one.Round))
            .Where(one => opening.Contains(one.Round.Opens)).ToList();
        var instead = await audience.InsteadAsync([.. told.Select(one => one.Meeting).Distinct()], ct);
        return [.. told.Select(one => one.Round with { Addressees = audience.Of(one.Meeting, one.Round.Opens, one.Change.At, instead) })];
    }

    /// <summary>What a round tells of, to somebody who may not have got what was told before it.</summary>
    /// <param name="round">Which.</param>
    /// <param name="hasGot">Whether they have got the card of an earlier one, which ends when there is more to tell.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ToldAgenda> OfAsync(Round round, Func<RoundId, Task<bool>> hasGot, CancellationToken ct)
    {
        var meeting = meetings.Of(round);
        var told = Told(await ChangesAsync(meeting, ct), meeting).ToList();
        var at = told.FindIndex(one => one.Round.Id == round.Id);
        var last = at - 1;
        while (last >= 0 && !await hasGot(told[last].Round.Id))
            last--;
        var before = last < 0 ? meetings.AgendaSentAt(meeting) : told[last].Change.At;
        var stands = await StoodAsync(meeting, told[at].Change.At, ct);
        return new ToldAgenda(
            AgendaChange.Between(await StoodAsync(meeting, before, ct), stands), stands with { MeetingDay = meeting.Day },
            IsLast: at == told.Count - 1);
    }

    /// <summary>What those who have the agenda would be told now, if it became another.</summary>
    public async Task<AgendaChange> IfBecomesAsync(Meeting meeting, Agenda agenda, Instant now, CancellationToken ct)
    {
        var told = Told(await ChangesAsync(meeting, ct), meeting).LastOrDefault(one => one.Round.Opens <= now).Change;
        return AgendaChange.Between(await StoodAsync(meeting, told?.At ?? meetings.AgendaSentAt(meeting), ct), agenda);
    }

    /// <summary>What the lead had saved by then, with what was taken in by then.</summary>
    private async Task<Agenda> StoodAsync(Meeting meeting, Instant at, CancellationToken ct)
    {
        var saved = await agendas.AtAsync(meeting.Id, at, ct)
            ?? throw new InvalidOperationException($"There was no agenda of {meeting.Id} at {at}.");
        var taken = (await items.OfMeetingAsync(meeting.Id, ct))
            .Where(item => item.Verdict is { IsTaken: true } verdict && verdict.At <= at);
        return saved.With([.. taken.Select(item => item.Item).Where(item => !saved.Items.Any(known => known.Id == item.Id))]);
    }

    private async Task<ILookup<MeetingId, ChangedAgenda>> ChangesAsync(Meeting meeting, CancellationToken ct) =>
        Changes(await forms.AllAsync(AgendaChangeRhythm.FormKind, ct), await items.OfMeetingAsync(meeting.Id, ct));

    private ILookup<MeetingId, ChangedAgenda> Changes(IEnumerable<AskedForm> forms, IEnumerable<RaisedItem> raised) =>
        forms.Select(AgendaForms.ChangeOf).OfType<ChangedAgenda>()
            .Concat(raised.Where(IsTakenAfterSending).Select(item =>
                new ChangedAgenda(item.Meeting, $"item-{item.Id}", item.Verdict!.At, IsTold: true)))
            .OrderBy(change => change.At).ToLookup(change => change.Meeting);

    /// <summary>What is taken in before goes out with the agenda.</summary>
    private bool IsTakenAfterSending(RaisedItem item) => item.Verdict is { IsTaken: true, At: var at }
        && meetings.Find(item.Meeting) is { } meeting && at > meetings.AgendaSentAt(meeting);

    private IEnumerable<(ChangedAgenda Change, Round Round)> Told(ILookup<MeetingId, ChangedAgenda> changes, Meeting meeting)
    {
        var ofMeeting = changes[meeting.Id].ToList();
        foreach (var (at, change) in ofMeeting.Index())
        {
            var round = AgendaChangeRhythm.RoundOf(
                change, ofMeeting.ElementAtOrDefault(at + 1)?.At, meeting, meetings.StartsAt(meeting), meetings.FirstSendingMomentAt);
            if (round is not null)
                yield return (change, round);
        }
    }
}
