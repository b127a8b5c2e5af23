using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Invitations;

/// <summary>
/// What stands in an invitation: that everybody has to come, where they do, and the agenda once it is sent, and else where it comes. All
/// who are invited can read it.
/// </summary>
public static class InvitationText
{
    /// <param name="meeting">The meeting.</param>
    /// <param name="agenda">Null as long as it isn't sent.</param>
    /// <param name="texts">The language, of everybody who is invited.</param>
    public static IReadOnlyList<string> For(MeetingFacts meeting, Agenda? agenda, LocalTexts texts) =>
        meeting.Meeting.IsObligatory ? [texts["meetings.obligatory"], .. Items(meeting, agenda, texts)] : Items(meeting, agenda, texts);

    private static IReadOnlyList<string> Items(MeetingFacts meeting, Agenda? agenda, LocalTexts texts) => agenda is null
        ? [texts["invitation.agenda-later"]]
        :
        [
            texts["invitation.agenda"],
            .. agenda.Kept.Select((item, place) =>
                $"{AgendaPart.Numbered(item, place + 1, texts)} {AgendaPart.Facts(item, meeting, texts)}"),
            texts["invitation.answer-in-teams"],
        ];
}
