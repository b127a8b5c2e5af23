using GevinstBot.Teams.Inbound;

namespace GevinstBot.Chat;

/// <summary>A capability that wants to know who comes into a meeting's call.</summary>
public abstract class MeetingListener
{
    public abstract Task HeardAsync(MeetingEvent heard, CancellationToken ct);
}
