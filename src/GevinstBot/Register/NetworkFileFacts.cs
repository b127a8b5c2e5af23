using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>A proposed file beside the network that counts.</summary>
/// <param name="Text">The file.</param>
/// <param name="Network">The version it is compared with.</param>
/// <param name="Changes">The lines that differ.</param>
public sealed record NetworkFileFacts(string Text, string Network, IReadOnlyList<ChangedLine> Changes)
{
    /// <summary>Whom the network would begin with; null where there is a network, which the file is compared with.</summary>
    public Roster? First { get; init; }
}
