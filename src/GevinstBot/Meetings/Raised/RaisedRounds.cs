using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings.Raised;

/// <summary>The rounds that raised items give rise to: to the lead what no draft has, and a word back. Read with one question.</summary>
public sealed class RaisedRounds(RaisedItemTable items, AgendaTable agendas, MeetingRounds meetings) : SharedRounds
{
    public override async Task<IReadOnlyList<Round>> RoundsAsync(
        IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct)
    {
        var around = meetings.Around(opening);
        var rounds = new List<Round>();
        foreach (var ofMeeting in (await items.OfAsync(around, ct)).GroupBy(item => item.Meeting))
        {
            if (meetings.Find(ofMeeting.Key) is { } meeting && await agendas.FindReadableAsync(meeting.Id, ct) is { } agenda)
                rounds.AddRange(ofMeeting.SelectMany(item => Of(item, meeting, agenda)));
        }
        return [.. rounds.Where(round => opening.Contains(round.Opens) && sources.Any(source => source.Kind == round.Id.Kind))];
    }

    private IEnumerable<Round> Of(RaisedItem item, Meeting meeting, StoredFact<Agenda> agenda)
    {
        // Decided by itself, or not in the agenda: one that the lead finds in the draft is decided there.
        var isAsked = item.Verdict is not null || !agenda.Content.Items.Any(one => one.IsMadeOf(item.Organization, item.Id));
        if (isAsked && !(item.IsWithdrawn && item.Raised <= agenda.First) && ToLead(item, meeting, agenda) is { } toLead)
            yield return Standing(toLead, item);
        if (item.Verdict is { IsTaken: false })
            yield return RaisedRhythm.ToWhoRaised(item, meeting, meetings.Hours, To(item));
    }

    /// <summary>What the lead was asked before the meeting was cancelled is over then, and its card says so.</summary>
    private Round? ToLead(RaisedItem item, Meeting meeting, StoredFact<Agenda> agenda)
    {
        var round = RaisedRhythm.ToLead(
            item, agenda.First, meetings.Beat(meeting), meetings.StartsAt(meeting), meetings.Hours, meetings.Leads);
        var by = meetings.Roster.Find(item.Organization)?.ShortName ?? item.Organization.Value;
        return MeetingRounds.Standing(round is null ? null : round with { Name = RaisedRhythm.NameOf(item, by) }, meeting);
    }

    /// <summary>What was taken back after the lead was asked says so where it lies.</summary>
    private static Round Standing(Round toLead, RaisedItem item) => item.IsWithdrawn
        ? toLead.TakenBack(new Withdrawal(toLead.Id, item.RaisedBy, item.Raised) { MayBeSentAgain = false })
        : toLead;

    /// <summary>Who raised it; whoever answers for the organisation where they aren't in the network any more.</summary>
    private IEnumerable<PersonId> To(RaisedItem item) => meetings.Roster.Find(item.RaisedBy) is not null
        ? [item.RaisedBy]
        : meetings.AnsweringFor(item.Organization, item.Verdict!.At);
}
