using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>A proposed meeting plan stands for a month, from the moment when a lead asked for it.</summary>
public static class MeetingPlanRhythm
{
    public static readonly RoundKind Kind = new("meeting-plan");

    private static readonly Duration Stands = Duration.FromDays(30);

    /// <param name="id">The proposal's name: its year and number.</param>
    /// <param name="askedBy">The lead, who alone is asked.</param>
    /// <param name="at">When.</param>
    public static Round RoundOf(string id, PersonId askedBy, Instant at) =>
        new(new RoundId(Kind, id), at, at + Stands, [new Addressee(MeetingRhythm.LeadSubject, askedBy)]);
}
