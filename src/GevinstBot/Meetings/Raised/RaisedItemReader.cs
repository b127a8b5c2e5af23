using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings.Raised;

/// <summary>What was raised, and what became of it by the agendas that there are.</summary>
public sealed class RaisedItemReader(RaisedItemTable items, AgendaReader agendas, MeetingRounds meetings, CurrentNetwork network)
{
    /// <summary>The next meetings, and one more to put a thing off to.</summary>
    private const int MostMeetings = 3;

    /// <summary>Null where no meeting is planned.</summary>
    public MeetingId? UsualAt(Instant now) => Usual(ToCome(now));

    /// <summary>What whoever raises an item is asked, and what stands of it.</summary>
    public async Task<RaiseQuestion> AskAsync(CardRequest card, string id, CancellationToken ct)
    {
        var (organization, toCome) = (new OrganizationId(card.To.Subject), ToCome(card.Now));
        var standing = await items.FindAsync(organization, id, ct);
        return new RaiseQuestion(network.Roster.Organization(organization), toCome, UsualOf(standing, toCome))
        {
            Today = network.DayOf(card.Now),
            Standing = standing,
            Fate = standing is null ? null : await FateAsync(standing, card.Now, ct),
        };
    }

    /// <summary>What a lead's round or a word back is about; null where its meeting or the item isn't there any more.</summary>
    public async Task<RaisedQuestion?> OfAsync(CardRequest card, CancellationToken ct)
    {
        if (await ItemAsync(card.Round.Id, ct) is not { } item || meetings.Find(item.Meeting) is not { } meeting
            || await agendas.FindAsync(meeting, ct) is not { } agenda)
            return null;
        return new RaisedQuestion(item, new MeetingQuestion(meetings.Facts(meeting), agenda.Agenda));
    }

    /// <summary>The lead's form with what is raised now and what the lead has typed; null where it was withdrawn.</summary>
    public async Task<AdaptiveCard?> FormAsync(Submission submission, CancellationToken ct) =>
        await OfAsync(submission.Card, ct) is { Item.IsWithdrawn: false } now
            ? RaisedItemCard.Form(submission.Card with { BasedOn = now.Item.Version }, now, submission.Typed, problems: [])
            : null;

    /// <summary>What was raised for the meetings to come and for those that items wait after, the latest first.</summary>
    public async Task<IReadOnlyList<(RaisedItem Item, RaisedFate Fate)>> LatelyAsync(
        Func<RaisedItem, bool> isSeen, int most, Instant now, CancellationToken ct)
    {
        List<Meeting> around = [.. meetings.Around(new Interval(now - RaisedRhythm.Waits, now)).Concat(ToCome(now)).Distinct()];
        var lately = (await items.OfAsync(around, ct)).Where(item => !item.IsWithdrawn && isSeen(item))
            .OrderByDescending(item => item.First).Take(most);
        var raised = new List<(RaisedItem, RaisedFate)>();
        foreach (var item in lately)
            raised.Add((item, await FateAsync(item, now, ct)));
        return raised;
    }

    public async Task<RaisedItem?> ItemAsync(RoundId round, CancellationToken ct) => MeetingRhythm.MeetingOf(round) is { } meeting
        ? (await items.OfMeetingAsync(meeting, ct)).FirstOrDefault(item => RaisedRhythm.IdOf(round.Kind, item) == round)
        : null;

    /// <summary>What no agenda has yet and no lead has said anything to, for the draft of a meeting that is made now.</summary>
    public async Task<IReadOnlyList<RaisedItem>> WaitingAsync(Meeting meeting, Instant now, CancellationToken ct)
    {
        List<Meeting> around = [.. meetings.Around(new Interval(now - RaisedRhythm.Waits, now)).Append(meeting).Distinct()];
        List<RaisedItem> raised = [.. (await items.OfAsync(around, ct)).Where(item => IsFor(item, meeting))];
        var known = raised.Count == 0 ? [] : await AgendasAsync(around, now, ct);
        return [.. raised.Where(item => item.WaitsBeside(IsOff(item.Meeting), known))];
    }

    /// <summary>How many of those that a meeting was to take up are in the next draft if it is cancelled.</summary>
    public async Task<int> MovingOnAsync(Meeting cancelled, Instant now, CancellationToken ct)
    {
        List<Meeting> around = [.. meetings.Around(new Interval(now - RaisedRhythm.Waits, now)).Append(cancelled).Distinct()];
        var known = (await AgendasAsync(around, now, ct))
            .Select(one => one.Agenda.MeetingDay == cancelled.Day ? one with { IsOff = true } : one).ToList();
        return (await items.OfAsync(around, ct)).Count(item =>
            (item.Meeting == cancelled.Id || known.Exists(one => one.Agenda.MeetingDay == cancelled.Day && one.Of(item) is not null))
            && item.WaitsBeside(item.Meeting == cancelled.Id || IsOff(item.Meeting), known));
    }

    private async Task<List<RaisedAgenda>> AgendasAsync(IEnumerable<Meeting> of, Instant now, CancellationToken ct)
    {
        var known = new List<RaisedAgenda>();
        foreach (var meeting in of)
            if (await agendas.FindAsync(meeting, ct) is { } found)
                known.Add(new RaisedAgenda(found.Agenda, meetings.AgendaSentAt(meeting) <= now, !meeting.TakesPlace));
        return known;
    }

    private bool IsOff(MeetingId meeting) => meetings.Find(meeting) is not { TakesPlace: true };

    private static bool IsFor(RaisedItem item, Meeting meeting) =>
        string.CompareOrdinal(item.Meeting.ToString(), meeting.Id.ToString()) <= 0;

    private async Task<RaisedFate> FateAsync(RaisedItem item, Instant now, CancellationToken ct)
    {
        var own = meetings.Find(item.Meeting);
        var known = await AgendasAsync(
            network.Meetings.Meetings.SkipWhile(one => one.Id != item.Meeting).Take(MostMeetings), now, ct);
        return RaisedFate.Of(
            item, own?.Day ?? item.Meeting.Month.OnDayOfMonth(1), own is null || meetings.Facts(own).IsOver(now), IsOff(item.Meeting),
            known);
    }

    private List<Meeting> ToCome(Instant now) => [.. meetings.ToCome(now).Take(MostMeetings)];

    /// <summary>The one that it was raised for, while that is to come.</summary>
    private static MeetingId? UsualOf(RaisedItem? standing, List<Meeting> toCome) =>
        standing is not null && toCome.Exists(meeting => meeting.Id == standing.Meeting) ? standing.Meeting : Usual(toCome);

    private static MeetingId? Usual(List<Meeting> toCome) =>
        (toCome.Find(meeting => !meeting.Id.IsExtra) ?? toCome.FirstOrDefault())?.Id;
}
