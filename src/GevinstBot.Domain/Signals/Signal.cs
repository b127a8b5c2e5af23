using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Signals;

/// <summary>
/// Signal nedenfra: what the line sees and no indicator measures, told by whoever answers for an organisation. It may be corrected until
/// it has come into the draft of an agenda.
/// </summary>
/// <param name="Organization">Who tells it.</param>
/// <param name="Id">Its name among the organisation's: the day and what tells it from others.</param>
/// <param name="Said">What is seen.</param>
/// <param name="By">Who wrote this version.</param>
/// <param name="At">When.</param>
/// <param name="First">When the first version was written.</param>
public sealed record Signal(OrganizationId Organization, string Id, SignalAnswer Said, PersonId By, Instant At, Instant First)
    : IVersioned<Signal>
{
    public int Version { get; init; } = 1;

    /// <summary>Taken back by the organisation: it is shown to nobody else any more.</summary>
    public bool IsWithdrawn { get; init; }

    PersonId? IVersioned<Signal>.By => By;

    public bool SaysTheSameAs(Signal other) => Said == other.Said && IsWithdrawn == other.IsWithdrawn;
}
