using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Chat;

/// <summary>
/// The demo network with somebody in each role.
/// </summary>
internal static class ScopePeople
{
    public const string Organization = "ahus";
    public const string Team = "hjertepost";

    public static IReadOnlyDictionary<ScopeRole, PersonId> All { get; } = new Dictionary<ScopeRole, PersonId>
    {
        [ScopeRole.Contact] = Id("101"),
        [ScopeRole.Substitute] = Id("201"),
        [ScopeRole.Lead] = Id("001"),
        [ScopeRole.DeputyLead] = Id("401"),
        [ScopeRole.ProgrammeLead] = Id("402"),
        [ScopeRole.TeamLeader] = Id("301"),
        [ScopeRole.TeamMember] = Id("303"),
        [ScopeRole.Advisor] = Id("321"),
        [ScopeRole.EconomyReader] = Id("403"),
        [ScopeRole.Approver] = Id("404"),
        [ScopeRole.FormerMember] = Id("405"),
        [ScopeRole.Stranger] = Id("999"),
    };

    public static async Task<string> WriteNetworkAsync(DirectoryInfo folder)
    {
        var demo = await File.ReadAllTextAsync(RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml"));
        var people = string.Concat(
            from role in (ScopeRole[])[ScopeRole.DeputyLead, ScopeRole.ProgrammeLead, ScopeRole.EconomyReader, ScopeRole.Approver, ScopeRole.FormerMember]
            select $"  - {{ id: {role.ToString().ToLowerInvariant()}, aadObjectId: {All[role]}, name: {role} }}\n");
        var path = Path.Combine(folder.FullName, "nettverk.yaml");
        await File.WriteAllTextAsync(path, demo
            .Replace("lead: leder\n", "lead: leder\ndeputies: [deputylead]\nprogrammeLeads: [programmelead]\neconomyReaders: [economyreader]\n", StringComparison.Ordinal)
            .Replace("people:\n", $"people:\n{people}", StringComparison.Ordinal)
            .Replace("    contact: kontakt-ahus\n", "    contact: kontakt-ahus\n    benefitOwner: approver\n", StringComparison.Ordinal)
            .Replace("{ person: vara-ahus }", "{ person: vara-ahus, from: 2026-10-01, to: 2026-12-31 }", StringComparison.Ordinal));
        return path;
    }

    private static PersonId Id(string number) => new($"6e760000-0000-4000-8000-000000000{number}");
}
