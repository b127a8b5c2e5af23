using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>What people call an organisation when they type: «Ahus», «purr på Ahus», «åpne for Ahus».</summary>
public static class OrganizationNames
{
    private static readonly string[] Prepositions = ["på", "hos", "til", "for", "fra", "at", "to", "on", "in"];

    /// <param name="organization">Which.</param>
    /// <param name="typed">As <see cref="CleanText.Command"/> leaves it.</param>
    public static bool IsCalled(this Organization organization, string typed)
    {
        var named = typed.Split(' ', 2) is [var first, var rest] && Prepositions.Contains(first) ? rest : typed;
        return ((string[])[organization.ShortName, organization.Name, organization.Id.Value])
            .Any(name => CleanText.Command(name) is var called && (called == typed || called == named));
    }
}
