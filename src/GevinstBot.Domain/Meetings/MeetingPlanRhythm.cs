using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Why a proposed plan can't be confirmed any more.</summary>
public enum ProposalEnd
{
    /// <summary>Nobody has confirmed it for a month.</summary>
    TooOld,

    /// <summary>Another plan has some of its months.</summary>
    Planned,

    /// <summary>Its first day has come.</summary>
    Past,
}

/// <summary>A proposed meeting plan stands for a month, from the moment when a lead asked for it.</summary>
public static class MeetingPlanRhythm
{
    public static readonly RoundKind Kind = new("meeting-plan");

    /// <summary>What tells the contacts of a plan that is confirmed.</summary>
    public static readonly RoundKind ToldKind = new("meeting-plan-told");

    private static readonly Duration Stands = Duration.FromDays(30);

    /// <summary>As long as a sent card is brought up to date.</summary>
    private static readonly Duration ToldStands = Duration.FromDays(75);

    /// <param name="id">The proposal's name: its year and number.</param>
    /// <param name="askedBy">The lead, who alone is asked.</param>
    /// <param name="at">When.</param>
    /// <param name="ends">Until when it can be confirmed; null where nothing but its age ends it.</param>
    public static Round RoundOf(string id, PersonId askedBy, Instant at, Instant? ends = null) =>
        new(new RoundId(Kind, id), at, ends ?? at + Stands, [new Addressee(MeetingRhythm.LeadSubject, askedBy)]);

    /// <summary>Until when a proposal can be confirmed, and why no longer.</summary>
    /// <param name="asked">When it was asked for.</param>
    /// <param name="planned">Since when another plan has some of its months; null where none has.</param>
    /// <param name="first">When its first meeting would begin.</param>
    public static (Instant At, ProposalEnd Why) EndOf(Instant asked, Instant? planned, Instant first) =>
        (((Instant At, ProposalEnd Why)[])
        [
            (planned ?? Instant.MaxValue, ProposalEnd.Planned), (first, ProposalEnd.Past), (asked + Stands, ProposalEnd.TooOld),
        ]).MinBy(end => end.At);

    /// <summary>
    /// A confirmed plan is told once, after the lead has had time to move a day of it: whoever reads it reads the days that count.
    /// </summary>
    /// <param name="plan">Which one.</param>
    /// <param name="meetings">Its meetings as they are now.</param>
    /// <param name="firstSendingMomentAt">The first moment of sending from another on.</param>
    public static Round Told(ConfirmedPlan plan, IEnumerable<Meeting> meetings, Func<Instant, Instant> firstSendingMomentAt)
    {
        var opens = firstSendingMomentAt(plan.At + MeetingChangeRhythm.Settles);
        return new Round(new RoundId(ToldKind, plan.Span.Text.ToLowerInvariant()), opens, opens + ToldStands, [])
        {
            MeetingChanged = meetings.Select(meeting => meeting.Changed).Where(at => at > opens).Max(),
            ExpectsAnswer = false,
            IsBesidePlan = true,
            MayBeGiven = false,
        };
    }

    /// <summary>Which plan a round tells of.</summary>
    public static bool IsOf(Round round, ConfirmedPlan plan) =>
        string.Equals(round.Id.Period, plan.Span.Text, StringComparison.OrdinalIgnoreCase);
}
