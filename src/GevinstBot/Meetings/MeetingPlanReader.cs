using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What becomes of a proposed plan as the months are planned by others, or go by.</summary>
public sealed class MeetingPlanReader(CurrentNetwork network)
{
    /// <summary>Until when it can be confirmed, and why no longer.</summary>
    /// <param name="asked">The proposal.</param>
    /// <param name="others">Those that were asked for beside it.</param>
    public (Instant At, ProposalEnd Why) EndOf(StoredFact<AskedProposal> asked, IEnumerable<StoredFact<AskedProposal>> others)
    {
        var proposal = asked.Content.Proposal;
        var first = Meeting.OfMonth(proposal.Meetings[0].Day, proposal.Starts).StartsAt(network.Zone);
        var confirmed = ConfirmedInstead(asked, others).Select(other => (Instant?)other.At).Min();
        return MeetingPlanRhythm.EndOf(asked.First, confirmed ?? PlannedAt(proposal, asked.First), first);
    }

    /// <summary>Those among others that are confirmed, and have a month of a proposal's.</summary>
    public static IEnumerable<StoredFact<AskedProposal>> ConfirmedInstead(
        StoredFact<AskedProposal> asked, IEnumerable<StoredFact<AskedProposal>> others) => others.Where(other =>
        other.Id != asked.Id && other.Content.Confirmed && other.Content.Proposal.Overlaps(asked.Content.Proposal));

    /// <summary>
    /// A confirmed plan of other days has the months, or the network's file, of which nobody knows when somebody wrote them there. One of
    /// the same days is the proposal's own, where the press that confirmed it was cut off: it can be repeated.
    /// </summary>
    private Instant? PlannedAt(MeetingPlanProposal proposal, Instant asked)
    {
        var days = proposal.Meetings.Select(meeting => meeting.Day).ToList();
        var months = days.Select(MeetingId.Of).ToList();
        var plans = network.ConfirmedPlans.Where(plan => months.Exists(plan.Has)).ToList();
        if (plans.Find(plan => !plan.Plan.Planned.SequenceEqual(days)) is { } other)
            return other.At;
        return months.Exists(month => network.Meetings.Find(month) is not null && !plans.Exists(plan => plan.Has(month)))
            ? NetworkName.Find(network.Version)?.At ?? asked
            : null;
    }
}
