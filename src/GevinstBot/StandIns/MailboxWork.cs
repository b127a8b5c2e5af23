using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Graph;
using GevinstBot.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>
/// Once on each sending day one instance asks whose automatic replies are on, of the contacts alone. Where Graph isn't set up nothing is
/// asked. What Graph can't say now is asked again when it can; whoever has no mailbox is passed by.
/// </summary>
public sealed class MailboxWork(
    PeopleDirectory directory, AbsenceProposalTable proposals, CurrentNetwork network, ChangeMark changes, ILogger<MailboxWork> log)
    : GraphWork
{
    private static readonly Duration Later = Duration.FromMinutes(15);

    private readonly Queue<OrganizationId> _left = [];
    private LocalDate? _day;
    private LocalDate? _told;
    private Instant _notBefore = Instant.MinValue;

    public override bool IsSet => directory.IsSet;

    public override async Task AtAsync(Instant now, CancellationToken ct)
    {
        if (!IsSet || !network.IsSetUp || !network.Sending.Allow(now) || now < _notBefore)
            return;
        if (_day != network.DayOf(now))
            await BeginAsync(network.DayOf(now), now, ct);
        var isSeen = false;
        while (_left.TryPeek(out var organization) && await LookAsync(organization, now, ct) is { } seen)
        {
            isSeen |= seen;
            _left.Dequeue();
        }
        if (isSeen)
            await changes.SetAsync(ct);
    }

    private async Task BeginAsync(LocalDate day, Instant now, CancellationToken ct)
    {
        _left.Clear();
        var isOurs = await proposals.ClaimAsync(day, now, ct);
        // Only now: a day that couldn't be claimed is tried again.
        _day = day;
        foreach (var organization in isOurs ? network.Roster.Organizations : [])
            _left.Enqueue(organization.Id);
    }

    /// <returns>Whether there is something to propose; null when Graph is to be asked again later.</returns>
    private async Task<bool?> LookAsync(OrganizationId organization, Instant now, CancellationToken ct)
    {
        if (network.Roster.ContactOf(organization) is not { } contact)
            return false;
        var (away, failure) = await directory.AwayAsync(contact, ct);
        if (failure is not null)
            return PassedBy(failure, now);
        if (away is null || AbsenceProposalRhythm.Of(
            organization, contact, away.From, away.Until, network.WholeRoster, now, network.Sending) is not { } proposal)
            return false;
        await proposals.ProposeAsync(proposal, ct);
        return true;
    }

    private bool? PassedBy(GraphFailure failure, Instant now)
    {
        // Exchange gives the permission for some mailboxes: one that it keeps from the app says nothing of the others.
        if (failure.Outcome is GraphOutcome.NotPermitted && _told != _day)
        {
            _told = _day;
            log.GraphNotPermitted(GraphPermissions.AutomaticReplies, failure.Status, failure.Code, failure.RequestId);
        }
        if (failure.Outcome is GraphOutcome.NotFound or GraphOutcome.Forbidden or GraphOutcome.NotPermitted)
            return false;
        _notBefore = now + (failure.RetryAfter is { } asked ? Duration.FromTimeSpan(asked) : Later);
        return null;
    }
}
