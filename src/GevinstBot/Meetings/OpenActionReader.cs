using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The actions that an organisation hasn't marked as done.</summary>
public sealed class OpenActionReader(ActionReader actions) : OpenMatter
{
    public override async Task<int> CountAsync(OrganizationId organization, CancellationToken ct) =>
        (await actions.OpenAsync(organization, ct)).Count;
}
