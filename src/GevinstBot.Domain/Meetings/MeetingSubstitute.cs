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
    /// <summary>The meeting's name where it is an extra one; a month's own is found by its day.</summary>
    public string? Extra { get; init; }

    public MeetingId MeetingId => MeetingId.Parse(Extra) ?? MeetingId.Of(Meeting);

    public Instant? Ended { get; init; }

    public PersonId? EndedBy { get; init; }
}
