using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>Who has which role, changed in a network's file as <see cref="NetworkEdits"/> changes organisations and people.</summary>
public static class RoleEdits
{
    private const string Owner = "benefitOwner";

    /// <summary>The lists of those who have a role of the region beside the leads.</summary>
    private static readonly Dictionary<Role, string> RegionRoles =
        new() { [Role.ProgrammeLead] = "programmeLeads", [Role.EconomyReader] = "economyReaders" };

    public static FileMap WithLead(this FileMap root, Person person, bool isDeputy)
    {
        var (known, key) = root.WithPerson(person);
        var others = known.WithoutLead(person.Id);
        return isDeputy
            ? others.WithDeputies([.. others.Keys("deputies"), key])
            : others.WithLeads([.. others.LeadKeys(), key]);
    }

    public static FileMap WithoutLead(this FileMap root, PersonId person)
    {
        var key = root.KeyOf(person);
        return root.WithLeads(root.LeadKeys().Where(other => other != key))
            .WithDeputies(root.Keys("deputies").Where(other => other != key));
    }

    /// <summary>One more who has a role of the region.</summary>
    public static FileMap WithRole(this FileMap root, Role role, Person person)
    {
        var (known, key) = root.WithPerson(person);
        var list = RegionRoles[role];
        return known.WithKeys(list, [.. known.Keys(list).Where(other => other != key), key]);
    }

    /// <summary>A role that somebody has no longer; of a benefit owner in every organisation.</summary>
    public static FileMap WithoutRole(this FileMap root, Role role, PersonId person)
    {
        var key = root.KeyOf(person);
        return role is Role.BenefitOwner
            ? root.With(NetworkEdits.Organizations, FileList.Of(root.List(NetworkEdits.Organizations).Select(item =>
                item is FileMap found && found.Text(Owner) == key ? found.With(Owner, null) : item)))
            : root.WithKeys(RegionRoles[role], [.. root.Keys(RegionRoles[role]).Where(other => other != key)]);
    }

    /// <summary>Who is an organisation's benefit owner, in the place of the one there is.</summary>
    public static FileMap WithBenefitOwner(this FileMap root, OrganizationId organization, Person person)
    {
        var (known, key) = root.WithPerson(person);
        return known.WithOrganization(organization, found => found.With(Owner, FileText.Of(key)));
    }

    private static FileMap WithKeys(this FileMap root, string list, IReadOnlyList<string> keys) =>
        root.With(list, keys.Count == 0 ? null : FileList.Of(keys.Select(FileText.Of)));

    private static IEnumerable<string> LeadKeys(this FileMap root) =>
        root.Text("lead") is { } lead ? root.Keys("leads").Prepend(lead).Distinct() : root.Keys("leads");

    /// <summary>As few words as the file has: one lead under <c>lead</c>, several under <c>leads</c>.</summary>
    private static FileMap WithLeads(this FileMap root, params IEnumerable<string> keys)
    {
        List<FileText> leads = [.. keys.Select(FileText.Of)];
        return leads is [var only]
            ? root.With("leads", null).With("lead", only)
            : root.With("lead", null).With("leads", FileList.Of(leads));
    }

    private static FileMap WithDeputies(this FileMap root, params IEnumerable<string> keys) => root.WithKeys("deputies", [.. keys]);
}
