using NodaTime;

namespace GevinstBot.Graph;

/// <summary>
/// Somebody's automatic replies are on. From and until when, as far as they said; null where they run until switched off.
/// </summary>
public sealed record Absence(Instant? From, Instant? Until)
{
    public bool Covers(Instant moment) => !(moment < From) && !(moment >= Until);
}
