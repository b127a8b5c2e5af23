using GevinstBot.Graph;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings.Invitations;

/// <summary>
/// Brings the organiser's calendar in line with the plan, in the hours of sending, one event after another and one instance at a time.
/// Where something is wrong with the mailbox nothing more is tried until it may be right; what is wrong with one event keeps no other.
/// </summary>
public sealed class InvitationWork(
    InvitationReader reader, InvitationSaving saving, InvitationTurns turns, CurrentNetwork network, ILogger<InvitationWork> log)
    : GraphWork
{
    /// <summary>Each is five calls of half a minute at most, and together they end before the turn does.</summary>
    private const int MostAtOnce = 6;

    private static readonly Duration Turn = Duration.FromMinutes(16);

    /// <summary>When it is looked again though the plan is as it was: somebody may come in another's stead, an agenda be sent.</summary>
    private static readonly Duration Again = Duration.FromMinutes(5);

    /// <summary>How long what only people can mend is left alone.</summary>
    private static readonly Duration Later = Duration.FromMinutes(15);

    private (string Version, int Plans) _seen;
    private Instant _next = Instant.MinValue;
    private LocalDate? _told;

    public override bool IsSet => saving.IsSet;

    public override async Task AtAsync(Instant now, CancellationToken ct)
    {
        if (!IsSet || !network.IsSetUp || !network.Sending.Allow(now) || (_seen == Plan && now < _next))
            return;
        var (plan, due) = (Plan, await reader.DueAsync(now, ct));
        if (due.Count == 0)
            (_seen, _next) = (plan, now + Again);
        else if (await turns.TakeAsync(now, now + Turn, ct) is { } taken)
            await turns.EndAsync(await WriteAsync(due, now, ct), taken, ct);
    }

    private (string Version, int Plans) Plan => (network.Version, network.ConfirmedPlans.Count);

    private async Task<CalendarTurn> WriteAsync(IReadOnlyList<DueInvitation> due, Instant now, CancellationToken ct)
    {
        var ended = turns.EndingAt(now);
        foreach (var one in due.Take(MostAtOnce))
        {
            if (await saving.BringInLineAsync(one, now, ct) is not { } failure)
                continue;
            Tell(failure, now);
            if (failure.Outcome is not (GraphOutcome.Refused or GraphOutcome.Conflict))
                return ended with { NotBefore = Wait(failure, now), Trouble = failure.Outcome };
        }
        return ended;
    }

    private void Tell(GraphFailure failure, Instant now)
    {
        if (failure.Outcome is GraphOutcome.Throttled or GraphOutcome.Unavailable || _told == network.DayOf(now))
            return;
        _told = network.DayOf(now);
        log.CalendarRefuses(failure.Outcome.ToString(), failure.Status, failure.Code, failure.RequestId);
    }

    private static Instant Wait(GraphFailure failure, Instant now) => failure switch
    {
        { RetryAfter: { } asked } => now + Duration.FromTimeSpan(asked),
        { Outcome: GraphOutcome.Unavailable or GraphOutcome.Throttled } => now,
        _ => now + Later,
    };
}
