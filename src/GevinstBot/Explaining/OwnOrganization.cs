using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Explaining;

/// <summary>Whose own figures somebody asks for: one's own, where there is one, or the one that is named.</summary>
public sealed class OwnOrganization(ScopeCheck scopes, CurrentNetwork network)
{
    /// <summary>Those that somebody may read, in the roster's order.</summary>
    public IReadOnlyList<Organization> Readable(CommandCall call) =>
        [.. network.Roster.Organizations.Where(organization => scopes.MayReadFiguresOf(call.By, organization.Id, call.Now))];

    /// <summary>
    /// The organisation, and what else was typed; null where there are several and none is named, or none that may be read.
    /// </summary>
    public (Organization? Organization, string Named) Of(CommandCall call)
    {
        var readable = Readable(call);
        foreach (var organization in readable)
        {
            foreach (var name in NamesOf(organization))
            {
                if (call.Argument == name)
                    return (organization, "");
                if (call.Argument.EndsWith($" {name}", StringComparison.Ordinal))
                    return (organization, call.Argument[..^(name.Length + 1)]);
            }
        }
        return (readable is [var only] ? only : null, call.Argument);
    }

    private static IEnumerable<string> NamesOf(Organization organization) =>
        ((string[])[organization.Id.Value, organization.ShortName, organization.Name]).Select(CleanText.Command);
}
