using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Gives the draft agenda the minutes that no meeting has approved, with what was proposed to be corrected in them.</summary>
public sealed class MinutesEvidence(
    MinutesTable minutes, CorrectionTable corrections, ApprovalReader approvals, MeetingRounds meetings, CurrentNetwork network,
    TextCatalog texts) : AgendaEvidence
{
    /// <summary>Three meetings: what hasn't been approved by then is no longer asked for.</summary>
    private static readonly Duration Waits = Duration.FromDays(100);

    private const int MostQuoted = 3;

    private const int LongestQuote = 90;

    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        List<Meeting> held =
        [
            .. meetings.Around(new Interval(now - Waits, now)).Where(meeting => meeting.TakesPlace && meeting.Day < meetingDay
                && meetings.StartsAt(meeting) > now - Waits && meetings.EndsAt(meeting) <= now),
        ];
        var saved = (await minutes.OfAsync(held, ct)).Select(fact => fact.Id).ToHashSet();
        if (saved.Count == 0)
            return [];
        var (approved, proposed) = (await approvals.OfAsync(held, ct), await corrections.OfAsync(held, ct));
        return
        [
            .. from meeting in held
               where saved.Contains(meeting.Id.ToString()) && !approved.ContainsKey(meeting.Id)
               select Candidate(meeting, [.. proposed.Where(correction => correction.Meeting == meeting.Id)], network.DayOf(now)),
        ];
    }

    /// <summary>The oldest first.</summary>
    private AgendaCandidate Candidate(Meeting meeting, IReadOnlyList<MinutesCorrection> proposed, LocalDate today) => new(
        AgendaItemKind.Minutes, meeting.Id.ToString(), AgendaText.Of("finding.minutes", AgendaArgument.Of(meeting.Day)),
        Evidence(proposed, meetings.Facts(meeting)), Organization: null, Severity: Period.DaysBetween(meeting.Day, today))
    {
        Approves = new ApprovedMinutes(meeting.Id.ToString(), meeting.Day),
    };

    private AgendaText Evidence(IReadOnlyList<MinutesCorrection> proposed, MeetingFacts meeting)
    {
        var taken = proposed.Where(correction => correction.Verdict?.IsTaken is true).ToList();
        var others = proposed.Except(taken).ToList();
        return (taken.Count, others.Count) switch
        {
            (0, 0) => AgendaText.Of("finding.minutes.as-saved"),
            (_, 0) => AgendaText.Of("finding.minutes.corrected", Quotes(taken, meeting)),
            (0, _) => AgendaText.Of("finding.minutes.not-taken", Quotes(others, meeting)),
            _ => AgendaText.Of("finding.minutes.both", Quotes(taken, meeting), Quotes(others, meeting)),
        };
    }

    private AgendaArgument Quotes(IEnumerable<MinutesCorrection> corrections, MeetingFacts meeting) => AgendaArgument.Plain(string.Join(
        " · ",
        corrections.Take(MostQuoted).Select(correction =>
            $"{meeting.Name(correction.Organization)}: "
            + texts.In(Language.Bokmål).Quoted(CardText.Clean(correction.Said.Text, LongestQuote)))));
}
