using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>An agenda that a lead has changed after it was sent.</summary>
/// <param name="Meeting">Which one.</param>
/// <param name="Form">The form that it was changed with, or the raised item that was taken in.</param>
/// <param name="At">When.</param>
/// <param name="IsTold">False where nothing is otherwise than those who have the agenda were told.</param>
public sealed record ChangedAgenda(MeetingId Meeting, string Form, Instant At, bool IsTold);

/// <summary>
/// A changed agenda is told once, in the first sending hour after the lead has left it alone for a while, until the meeting begins or it
/// is changed once more.
/// </summary>
public static class AgendaChangeRhythm
{
    public static readonly RoundKind Kind = new("agenda-change");

    /// <summary>The form that a lead changes it with.</summary>
    public static readonly RoundKind FormKind = new("agenda-form");

    /// <param name="change">What was changed.</param>
    /// <param name="next">When the same agenda was changed once more; null where it wasn't.</param>
    /// <param name="meeting">Its meeting, as it is planned now.</param>
    /// <param name="starts">When that starts.</param>
    /// <param name="firstSendingMomentAt">The first moment of sending from another on.</param>
    /// <returns>Null where there is nothing to tell, or nobody could be told in time.</returns>
    public static Round? RoundOf(
        ChangedAgenda change, Instant? next, Meeting meeting, Instant starts, Func<Instant, Instant> firstSendingMomentAt)
    {
        var opens = firstSendingMomentAt(change.At + MeetingChangeRhythm.Settles);
        var closes = Instant.Min(starts, next ?? Instant.MaxValue);
        return !change.IsTold || closes <= opens
            ? null
            : new Round(new RoundId(Kind, $"{change.Meeting}-{change.Form}"), opens, closes, [])
            {
                ExpectsAnswer = false,
                IsBesidePlan = true,
                IsOwed = true,
                MayBeGiven = false,
                About = meeting.Day,
            };
    }
}
