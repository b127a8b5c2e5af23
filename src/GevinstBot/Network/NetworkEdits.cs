using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
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
    internal const string Organizations = "organizations";
    private const string Substitute = "substitute";
    private const string Substitutes = "substitutes";
    private const string ObjectId = "aadObjectId";

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

    internal static IEnumerable<string> Keys(this FileMap root, string key) => root.List(key).OfType<FileText>().Select(text => text.Value);

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
    internal static (FileMap Root, string Key) WithPerson(this FileMap root, Person person)
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

    internal static string? KeyOf(this FileMap root, PersonId person) => root.List(People).OfType<FileMap>()
        .FirstOrDefault(other => string.Equals(other.Text(ObjectId), person.Value, StringComparison.OrdinalIgnoreCase))?.Text("id");

    internal static FileMap WithOrganization(this FileMap root, OrganizationId id, Func<FileMap, FileMap> change) => root.With(
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
