using GevinstBot.Domain.Network;

namespace GevinstBot.Rounds;

/// <summary>
/// Something that an organisation has left to do and nobody else would do for it, such as the actions of the meetings. Each capability
/// names its own; an organisation doesn't leave the network before it is settled.
/// </summary>
public abstract class OpenMatter
{
    /// <summary>How many of them an organisation has.</summary>
    public abstract Task<int> CountAsync(OrganizationId organization, CancellationToken ct);
}
