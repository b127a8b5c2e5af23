using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>A proposed file beside the network that counts.</summary>
/// <param name="Text">The file.</param>
/// <param name="Network">The version it is compared with.</param>
/// <param name="Changes">The lines that differ.</param>
public sealed record NetworkFileFacts(string Text, string Network, IReadOnlyList<ChangedLine> Changes);
