using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;

namespace GevinstBot.Network;

/// <summary>A network without somebody who has left it: who has a place in it stays there as nobody, who hasn't is taken out.</summary>
public static class NetworkForgetting
{
    private const string People = "people";
    private const string Id = "id";
    private const string ObjectId = "aadObjectId";
    private const string Email = "email";
    private const string Title = "title";

    /// <summary>What a network calls somebody; null when it doesn't know them.</summary>
    public static (string Key, string? Name, string? Email)? Find(this FileMap root, PersonId person) =>
        root.List(People).Where(item => IsOf(item, person)).OfType<FileMap>()
            .Select(known => ((string, string?, string?)?)(known.Text(Id) ?? "", known.Text("name"), known.Text(Email))).FirstOrDefault();

    /// <summary>The fields in which somebody has a place, by their key: «contact», «person», «leader» …</summary>
    public static IReadOnlyList<string> PlacesOf(this FileMap root, string key) =>
        [.. root.Fields.Where(field => field.Key != People).SelectMany(field => Places(field.Key, field.Value.Value, key)).Distinct()];

    /// <summary>Without their line, for a network in which they have no place.</summary>
    public static FileMap WithoutPerson(this FileMap root, PersonId person) => root.With(People, FileList.Of(root.List(People).Where(
        item => !IsOf(item, person))));

    /// <summary>With nobody in their place, and their name, title and e-mail nowhere.</summary>
    public static FileMap Forgetting(this FileMap root, Forgotten who)
    {
        var key = root.Find(who.Person)?.Key;
        var people = FileList.Of(root.List(People).Select(
            item => item is FileMap map && IsOf(item, who.Person) ? map.With(Email, null).With(Title, null) : item));
        return (FileMap)Without(root.With(People, people), text =>
            text == key ? who.Key
            : who.IsName(text) ? who.Called
            : who.Without(text));
    }

    private static bool IsOf(FileNode item, PersonId person) =>
        string.Equals((item as FileMap)?.Text(ObjectId), person.Value, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Places(string field, FileNode node, string key) => node switch
    {
        FileText text => text.Value == key ? [field] : [],
        FileList list => list.Items.SelectMany(item => Places(field, item, key)),
        FileMap map => map.Fields.SelectMany(inner => Places(inner.Key, inner.Value.Value, key)),
        _ => [],
    };

    private static FileNode Without(FileNode node, Func<string, string> without) => node switch
    {
        FileText text => text with { Value = without(text.Value) },
        FileList list => list with { Items = [.. list.Items.Select(item => Without(item, without))] },
        FileMap map => map with
        {
            Fields = new OrderedDictionary<string, FileField>(map.Fields.Select(field => KeyValuePair.Create(
                field.Key, field.Value with { Value = Without(field.Value.Value, without) }))),
        },
        _ => node,
    };
}
