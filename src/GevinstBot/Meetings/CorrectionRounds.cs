using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The rounds that proposed corrections give rise to: to the lead what waits, and a word back. Read with one question.</summary>
public sealed class CorrectionRounds(CorrectionTable corrections, MinutesTable minutes, MeetingRounds meetings) : SharedRounds
{
    public override async Task<IReadOnlyList<Round>> RoundsAsync(
        IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct)
    {
        var around = meetings.Around(opening);
        var proposed = (await corrections.OfAsync(around, ct)).ToLookup(correction => correction.Meeting);
        if (proposed.Count == 0)
            return [];
        var saved = (await minutes.OfAsync(around, ct)).ToDictionary(fact => fact.Id, fact => fact.First);
        return
        [
            .. from meeting in around
               where proposed.Contains(meeting.Id) && saved.ContainsKey(meeting.Id.ToString())
               from round in Of(meeting, [.. proposed[meeting.Id]], saved[meeting.Id.ToString()])
               where opening.Contains(round.Opens) && sources.Any(source => source.Kind == round.Id.Kind)
               select round,
        ];
    }

    /// <summary>What became of an organisation's proposals, as one of its rounds tells it.</summary>
    public static CorrectionWord WordOf(Round round, CorrectionQuestion question) =>
        question.All.GroupBy(correction => correction.Organization)
            .SelectMany(own => CorrectionWord.Of([.. own]))
            .First(word => CorrectionRhythm.WordOf(word, question.Meeting.Id) == round.Id);

    private IEnumerable<Round> Of(Meeting meeting, IReadOnlyList<MinutesCorrection> proposed, Instant saved)
    {
        var until = CorrectionRhythm.Until(meetings.DecisionsSentAt(meeting, saved), meetings.Hours);
        yield return CorrectionRhythm.ToLead(
            meeting, proposed, until, meetings.NextStartsAfter(until), meetings.Hours, meetings.Leads);
        foreach (var own in proposed.GroupBy(correction => correction.Organization))
            foreach (var word in CorrectionWord.Of([.. own]))
                yield return CorrectionRhythm.ToWhoProposed(word, meeting, meetings.Hours, To(word));
    }

    /// <summary>Who proposed it; whoever answers for the organisation where none of them is in the network any more.</summary>
    private IEnumerable<PersonId> To(CorrectionWord word)
    {
        List<PersonId> people =
            [.. word.Decided.Select(one => one.ProposedBy).Distinct().Where(one => meetings.Roster.Find(one) is not null)];
        return people.Count > 0 ? people : meetings.AnsweringFor(word.Decided[0].Organization, word.Settled);
    }
}
