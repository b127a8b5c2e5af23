using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Somebody who was asked to come to a meeting in a contact's stead; ended where the organisation has said otherwise since.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Meeting">Its day when they were asked.</param>
/// <param name="By">Who asked them.</param>
/// <param name="At">When.</param>
public sealed record MeetingSubstitute(PersonId Person, LocalDate Meeting, PersonId By, Instant At)
{
    public Instant? Ended { get; init; }

    public PersonId? EndedBy { get; init; }
}
