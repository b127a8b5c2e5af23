using GevinstBot.Graph;
using GevinstBot.Sending;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings.Invitations;

/// <summary>What the lead is told of the organiser's calendar: why nobody is invited, or what an invitation lacks.</summary>
public sealed class CalendarWarning(OrganiserCalendar calendar, InvitationTable invitations) : StatusWarning
{
    public override async Task<IReadOnlyList<string>> AtAsync(Instant now, LocalTexts texts, CancellationToken ct)
    {
        if (!calendar.IsSet)
            return [];
        if ((await invitations.TurnAsync(ct))?.Trouble is { } trouble)
            return [texts[Key(trouble), calendar.Organiser]];
        var toCome = (await invitations.AllAsync(ct)).Values.Where(one => one.Starts > now).ToList();
        return
        [
            .. toCome.Exists(one => one.IsRefused) ? [texts["invitation.refused", calendar.Organiser]] : (string[])[],
            .. toCome.Exists(one => one is { Event: not null, Join: null })
                ? [texts["invitation.no-link", calendar.Organiser]]
                : (string[])[],
            .. toCome is [_, ..] && toCome.Max(one => one.Unreached) is > 0 and var most
                ? [texts.Counted("invitation.unreached", most)]
                : (string[])[],
        ];
    }

    private static string Key(GraphOutcome trouble) => trouble switch
    {
        GraphOutcome.NotPermitted or GraphOutcome.Forbidden => "invitation.not-permitted",
        GraphOutcome.NotFound => "invitation.no-mailbox",
        GraphOutcome.Throttled or GraphOutcome.Unavailable or GraphOutcome.NoToken or GraphOutcome.Conflict or GraphOutcome.Refused =>
            "invitation.not-now",
    };
}
