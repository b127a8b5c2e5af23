using Azure;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Meetings.Invitations;

/// <summary>This instance's turns to write in the organiser's calendar: one instance does at a time.</summary>
public sealed class InvitationTurns(InvitationTable invitations, Instance instance)
{
    /// <returns>What to give back; null where it isn't this instance's turn.</returns>
    public Task<ETag?> TakeAsync(Instant now, Instant until, CancellationToken ct) =>
        invitations.TakeTurnAsync(new CalendarTurn(instance.Name, until), now, ct);

    /// <summary>A turn that is over at a moment.</summary>
    public CalendarTurn EndingAt(Instant at) => new(instance.Name, at);

    /// <inheritdoc cref="InvitationTable.EndTurnAsync"/>
    public Task EndAsync(CalendarTurn turn, ETag taken, CancellationToken ct) => invitations.EndTurnAsync(turn, taken, ct);
}
