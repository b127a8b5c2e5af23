using System.Globalization;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>
/// Changes of a network as it stands in its file: each makes the next version of a version, and touches nothing else in it. Whether one
/// may be made is decided before (<c>Domain/Register</c>), and the result is read as every file is.
/// </summary>
public static class NetworkEdits
{
    private const string People = "people";
    private const string Organizations = "organizations";
    private const string Substitute = "substitute";
    private const string Substitutes = "substitutes";
    private const string ObjectId = "aadObjectId";
    private const string Owner = "benefitOwner";

    /// <summary>The lists of those who have a role of the region beside the leads.</summary>
    private static readonly Dictionary<Role, string> RegionRoles =
        new() { [Role.ProgrammeLead] = "programmeLeads", [Role.EconomyReader] = "economyReaders" };

    /// <summary>Another contact, who gets what is open: history is the organisation's. They are no longer its substitute.</summary>
    public static FileMap WithContact(this FileMap root, OrganizationId organization, Person contact)
    {
        var (known, key) = root.WithPerson(contact);
        return known.WithOrganization(organization, found => found.With("contact", FileText.Of(key))
            .WithSubstitutes(found.SubstitutesOf().Where(substitute => substitute.Text("person") != key)));
    }

    /// <summary>Somebody who stands in, on the days they are named for; it takes the place of their being named without days.</summary>
    public static FileMap WithSubstitute(this FileMap root, Substitute substitute, Person person)
    {
        var (known, key) = root.WithPerson(person);
        var named = FileMap.Of(
            ("person", FileText.Of(key)), ("from", substitute.From is { } from ? Date(from) : null),
            ("to", substitute.To is { } to ? Date(to) : null));
        return known.WithOrganization(substitute.Organization, found => found.WithSubstitutes(
            [.. found.SubstitutesOf().Where(other => other.Text("person") != key || other.Text("from") is not null), named]));
    }

    /// <summary>Who stands in when it is needed, in the place of whoever was named for that; planned days stay as they are.</summary>
    public static FileMap WithNamedSubstitute(this FileMap root, OrganizationId organization, Person person)
    {
        var (known, key) = root.WithPerson(person);
        return known.WithOrganization(organization, found => found.WithSubstitutes(
            [FileMap.Of(("person", FileText.Of(key))), .. found.SubstitutesOf().Where(other => other.Text("from") is not null)]));
    }

    /// <summary>An absence that was cut short, or never came: the days of a substitute are taken away.</summary>
    public static FileMap WithoutSubstitute(this FileMap root, Substitute substitute)
    {
        var key = root.KeyOf(substitute.Person);
        var from = substitute.From is { } day ? LocalDatePattern.Iso.Format(day) : null;
        return root.WithOrganization(substitute.Organization, found => found.WithSubstitutes(
            found.SubstitutesOf().Where(other => other.Text("person") != key || other.Text("from") != from)));
    }

    public static FileMap WithNewOrganization(this FileMap root, Organization organization, Person contact)
    {
        var (known, key) = root.WithPerson(contact);
        var added = FileMap.Of(
            ("id", FileText.Of(organization.Id.Value)), ("name", FileText.Of(organization.Name)),
            ("shortName", FileText.Of(organization.ShortName)),
            ("kind", FileText.Of(OrganizationReader.Kinds.Single(kind => kind.Value == organization.Kind).Key)),
            ("contact", FileText.Of(key)));
        return known.With(Organizations, FileList.Of([.. known.List(Organizations), added]));
    }

    /// <summary>Another name from a day on; what was asked before is still called as it was.</summary>
    public static FileMap WithName(this FileMap root, OrganizationName name)
    {
        var added = FileMap.Of(
            ("from", Date(name.From)), ("name", FileText.Of(name.Name)), ("shortName", FileText.Of(name.ShortName)));
        return root.WithOrganization(name.Organization, found => found.With("names", FileList.Of(
            [.. found.List("names").Where(other => (other as FileMap)?.Text("from") != added.Text("from")), added])));
    }

    /// <summary>Its first day in the network; what was asked before isn't asked of it.</summary>
    public static FileMap WithFirstDay(this FileMap root, OrganizationId organization, LocalDate day) =>
        root.WithOrganization(organization, found => found.With("firstDay", Date(day)));

    /// <summary>Its last day in the network.</summary>
    public static FileMap WithLastDay(this FileMap root, OrganizationId organization, LocalDate day) =>
        root.WithOrganization(organization, found => found.With("lastDay", Date(day)));

    /// <summary>
    /// An organisation that goes into another, which is asked about all that only the first was asked about, and has its teams from the
    /// day after.
    /// </summary>
    public static FileMap WithMerger(this FileMap root, OrganizationMerger merger)
    {
        var closed = root.WithLastDay(merger.From, merger.LastDay).WithBeside("organizations", merger.From, merger.Into)
            .WithBeside("appliesTo", merger.From, merger.Into)
            .WithOrganization(merger.From, found => found.With("into", FileText.Of(merger.Into.Value)));
        return merger.Name is { } name ? closed.WithName(name) : closed;
    }

    /// <summary>An organisation that is asked about all that another is asked about, and about nothing that it isn't.</summary>
    public static FileMap WithTheSameAsked(this FileMap root, OrganizationId like, OrganizationId added) =>
        ((string[])["organizations", "appliesTo", "notFor"]).Aggregate(root, (known, list) => known.WithBeside(list, like, added));

    /// <summary>In every list of that name under initiatives and indicators that holds one organisation, another one too.</summary>
    private static FileMap WithBeside(this FileMap root, string list, OrganizationId known, OrganizationId added) =>
        ((string[])["initiatives", "indicators"]).Where(root.Fields.ContainsKey).Aggregate(root, (all, section) => all.With(
            section, FileList.Of(all.List(section).Select(item => item is FileMap map && map.Keys(list).Contains(known.Value)
                ? map.With(list, FileList.Of(map.Keys(list).Append(added.Value).Distinct().Select(FileText.Of)))
                : item))));

    /// <summary>An indicator's targets of a year, in the place of what stood there for it; without one where there is none.</summary>
    public static FileMap WithTargets(this FileMap root, TargetEdit edit) => root.With("indicators", FileList.Of(
        root.List("indicators").Select(item =>
            item is FileMap map && map.Text("id") == edit.Indicator.Value ? map.WithTargetsOf(edit) : item)));

    private static FileMap WithTargetsOf(this FileMap indicator, TargetEdit edit)
    {
        var year = edit.Year.ToString(CultureInfo.InvariantCulture);
        var local = indicator["localTargets"] as FileMap ?? FileMap.Of();
        foreach (var organization in local.Fields.Keys.Union(edit.Local.Keys.Select(of => of.Value)).ToList())
        {
            var own = edit.Local.GetValueOrDefault(new OrganizationId(organization));
            local = local.With(organization, Filled((local[organization] as FileMap ?? FileMap.Of()).With(year, Written(own))));
        }
        var regional = indicator["targets"] as FileMap ?? FileMap.Of();
        return indicator.With("targets", Filled(regional.With(year, Written(edit.Regional)))).With("localTargets", Filled(local));
    }

    private static FileMap? Filled(FileMap map) => map.Fields.Count == 0 ? null : map;

    /// <summary>One limit is its value; a band has both.</summary>
    private static FileMap? Written(Target? target)
    {
        if (target is null)
            return null;
        var isBand = target is { Low: not null, High: not null };
        return FileMap.Of(
            ("value", isBand ? null : Number(target.Low ?? target.High)), ("low", isBand ? Number(target.Low) : null),
            ("high", isBand ? Number(target.High) : null), ("source", target.Source is { } source ? FileText.Of(source) : null));

        static FileText? Number(decimal? limit) =>
            limit is { } number ? FileText.Of(number.ToString("0.##########", CultureInfo.InvariantCulture)) : null;
    }

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
            ? root.With(Organizations, FileList.Of(root.List(Organizations).Select(item =>
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

    private static IEnumerable<string> Keys(this FileMap root, string key) => root.List(key).OfType<FileText>().Select(text => text.Value);

    /// <summary>What somebody is called: the key that names them in the file stays.</summary>
    public static FileMap WithPersonName(this FileMap root, Person person)
    {
        var key = root.KeyOf(person.Id);
        return root.With(People, FileList.Of(root.List(People).Select(item =>
            item is FileMap found && found.Text("id") == key ? found.With("name", FileText.Of(person.Name)) : item)));
    }

    /// <summary>Somebody the bot is to know and write to, without a place of their own.</summary>
    public static FileMap WithKnown(this FileMap root, Person person) => root.WithPerson(person).Root;

    /// <summary>The file with a person in its list, and the key that names them.</summary>
    private static (FileMap Root, string Key) WithPerson(this FileMap root, Person person)
    {
        if (root.KeyOf(person.Id) is { } known)
            return (root, known);
        var taken = root.List(People).OfType<FileMap>().Select(other => other.Text("id")).ToHashSet();
        var key = PersonKey.For(person.Name, taken);
        var added = FileMap.Of(
            ("id", FileText.Of(key)), (ObjectId, FileText.Of(person.Id.Value)), ("name", FileText.Of(person.Name)),
            ("title", person.Title.Length == 0 ? null : FileText.Of(person.Title)),
            ("language", person.Language is Language.English ? FileText.Of("en") : null));
        return (root.With(People, FileList.Of([.. root.List(People), added])), key);
    }

    private static string? KeyOf(this FileMap root, PersonId person) => root.List(People).OfType<FileMap>()
        .FirstOrDefault(other => string.Equals(other.Text(ObjectId), person.Value, StringComparison.OrdinalIgnoreCase))?.Text("id");

    private static FileMap WithOrganization(this FileMap root, OrganizationId id, Func<FileMap, FileMap> change) => root.With(
        Organizations,
        FileList.Of(root.List(Organizations).Select(item => item is FileMap found && found.Text("id") == id.Value ? change(found) : item)));

    private static IEnumerable<FileMap> SubstitutesOf(this FileMap organization) =>
        ((FileNode?[])[organization[Substitute], .. organization.List(Substitutes)]).OfType<FileMap>();

    private static FileMap WithSubstitutes(this FileMap organization, IEnumerable<FileMap> substitutes)
    {
        List<FileMap> all = [.. substitutes];
        return all.Count > 1
            ? organization.With(Substitute, null).With(Substitutes, FileList.Of(all))
            : organization.With(Substitutes, null).With(Substitute, all.FirstOrDefault());
    }

    private static FileText Date(LocalDate day) => FileText.Of(LocalDatePattern.Iso.Format(day));
}
