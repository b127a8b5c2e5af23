using NodaTime;

namespace GevinstBot.Network;

/// <summary>A text that is to count as the network.</summary>
/// <param name="Text">The whole network.</param>
/// <param name="BasedOn">The version it was made from, or that its maker had seen; null where there was none.</param>
/// <param name="At">When.</param>
/// <param name="EditedBy">Who changed what stood: a person's id, and empty for whoever runs the program. Null for a file.</param>
public sealed record NewNetwork(string Text, string? BasedOn, Instant At, string? EditedBy = null);
