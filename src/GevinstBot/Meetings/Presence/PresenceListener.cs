using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Invitations;
using GevinstBot.Network;
using GevinstBot.Teams.Inbound;
using NodaTime;

namespace GevinstBot.Meetings.Presence;

/// <summary>
/// Notes who of the network comes into a meeting's call. Nobody else is noted, and nothing of a call that isn't the network's: it is told
/// by the link in the invitation, and where the meeting has none, by its hour.
/// </summary>
public sealed class PresenceListener(
    PresenceTable presences, InvitationTable invitations, MeetingRounds meetings, CurrentNetwork network) : MeetingListener
{
    /// <summary>People come early, and stay.</summary>
    private static readonly Duration Before = Duration.FromMinutes(30);

    private static readonly Duration After = Duration.FromMinutes(60);

    public override async Task HeardAsync(MeetingEvent heard, CancellationToken ct)
    {
        var at = Instant.FromDateTimeOffset(heard.At);
        if (await MeetingOfAsync(heard.Chat, at, ct) is not { } meeting)
            return;
        foreach (var person in heard.People.Select(id => new PersonId(id)).Where(id => network.Roster.Find(id) is not null))
            await presences.NoteAsync(meeting.Id, person, heard.Joined, at, ct);
    }

    private async Task<Meeting?> MeetingOfAsync(string chat, Instant at, CancellationToken ct)
    {
        var around = meetings.TakingPlaceAt(at, Before, After);
        foreach (var meeting in around)
        {
            var link = (await invitations.FindReadableAsync(meeting.Id, ct))?.Join;
            if (link is null ? around.Count == 1 : IsOf(link, chat))
                return meeting;
        }
        return null;
    }

    /// <summary>The link holds the chat's name: <c>…/l/meetup-join/19%3ameeting_…%40thread.v2/0</c>.</summary>
    private static bool IsOf(Uri link, string chat) =>
        Uri.UnescapeDataString(link.AbsoluteUri).Contains(chat.Split(';')[0], StringComparison.OrdinalIgnoreCase);
}
