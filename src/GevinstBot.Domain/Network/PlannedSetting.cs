using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>When a planned meeting begins and how long it lasts, where that isn't as the others do.</summary>
public sealed record PlannedHours(LocalTime Starts, Duration Length);
