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
        return new RaiseQuestion(network.Roster.Organization(organization), toCome, standing?.Meeting ?? Usual(toCome))
        {
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

    public async Task<RaisedItem?> ItemAsync(RoundId round, CancellationToken ct) => MeetingRhythm.MeetingOf(round) is { } meeting
        ? (await items.OfMeetingAsync(meeting, ct)).FirstOrDefault(item => RaisedRhythm.IdOf(round.Kind, item) == round)
        : null;

    /// <summary>What no agenda has yet and no lead has said anything to, for the draft of a meeting that is made now.</summary>
    public async Task<IReadOnlyList<RaisedItem>> WaitingAsync(Meeting meeting, Instant now, CancellationToken ct)
    {
        List<Meeting> around = [.. meetings.Around(new Interval(now - RaisedRhythm.Waits, now)).Append(meeting).Distinct()];
        List<RaisedItem> waiting = [.. (await items.OfAsync(around, ct)).Where(item => item.IsWaiting && IsFor(item, meeting))];
        var known = new List<Agenda>();
        foreach (var earlier in waiting.Count == 0 ? [] : around)
            if (await agendas.FindAsync(earlier, ct) is { } found)
                known.Add(found.Agenda);
        return [.. waiting.Where(item => !known.Exists(agenda => agenda.Items.Any(one => one.IsMadeOf(item.Organization, item.Id))))];
    }

    private static bool IsFor(RaisedItem item, Meeting meeting) =>
        string.CompareOrdinal(item.Meeting.ToString(), meeting.Id.ToString()) <= 0;

    private async Task<RaisedFate> FateAsync(RaisedItem item, Instant now, CancellationToken ct)
    {
        var own = meetings.Find(item.Meeting);
        var known = new List<(Agenda, bool)>();
        foreach (var meeting in network.Meetings.Meetings.SkipWhile(one => one.Id != item.Meeting).Take(MostMeetings))
            if (await agendas.FindAsync(meeting, ct) is { } found)
                known.Add((found.Agenda, meetings.AgendaSentAt(meeting) <= now));
        return RaisedFate.Of(
            item, own?.Day ?? item.Meeting.Month.OnDayOfMonth(1), own is null || meetings.Facts(own).IsOver(now), known);
    }

    private List<Meeting> ToCome(Instant now) => [.. meetings.ToCome(now).Take(MostMeetings)];

    private static MeetingId? Usual(List<Meeting> toCome) =>
        (toCome.Find(meeting => !meeting.Id.IsExtra) ?? toCome.FirstOrDefault())?.Id;
}
