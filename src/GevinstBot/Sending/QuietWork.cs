using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// What the program does for itself when nothing is sent and nobody waits: asked after the runs of the quiet hours, which are few.
/// Whether it is this night's turn, and this instance's, it decides itself.
/// </summary>
public abstract class QuietWork
{
    public abstract Task AtAsync(Instant now, CancellationToken ct);
}
