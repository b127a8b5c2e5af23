using System.Text.Json;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Privacy;

/// <summary>Whoever asks: their object id, and all that they have been called.</summary>
public sealed record OwnNames(PersonId Id, IReadOnlyList<string> Names);

/// <summary>One thing that a row says, by the column or the field of a stored form.</summary>
public sealed record OwnField(string Name, string Value);

/// <summary>
/// What a stored row says of the one who asks, and of nobody else: where somebody else stands, by id, name or address, stand words that
/// name nobody.
/// </summary>
/// <param name="person">Who asks.</param>
/// <param name="others">The names of everybody else.</param>
/// <param name="you">What the person is called.</param>
/// <param name="somebody">What everybody else is called.</param>
/// <param name="say">How a moment, a number, or a yes or no is written.</param>
public sealed partial class OwnView(
    OwnNames person, IEnumerable<string> others, string you, string somebody, Func<object, string> say)
{
    /// <summary>What is needed to run, and says nothing of anybody: how a row is claimed and recognised, and a card's secret.</summary>
    public static IReadOnlySet<string> Technical { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "odata.etag", "Timestamp", "PartitionKey", "Nonce", "Owner", "LeaseUntil", "Shown", "Write", "Hash", "Before", "Values",
    };

    /// <summary>The field of a row in which the person only stands among others.</summary>
    public const string AmongOthers = "AmongOthers";

    private const string RoundColumn = "Round";

    private readonly IReadOnlyList<string> _others = [.. others.Where(name => name.Length > 2).OrderByDescending(name => name.Length)];

    /// <summary>
    /// A row with the person's id in its keys, or as the whole of a column, is about them or written by them, and all of it is theirs. One
    /// in which they only stand among others says that alone.
    /// </summary>
    public IReadOnlyList<OwnField> Of(IEnumerable<KeyValuePair<string, object?>> row)
    {
        var columns = row.Where(column => column.Value is not null).ToList();
        var isTheirs = columns.Exists(column => column.Value is string text
            && (column.Key is "PartitionKey" or "RowKey" ? IsOwn(text) : text.Equals(person.Id.Value, StringComparison.OrdinalIgnoreCase)));
        return isTheirs ? Own(columns) : [new OwnField(AmongOthers, say(true))];
    }

    /// <summary>The keys are made of what the columns say, but for the round that a partition may be.</summary>
    private IReadOnlyList<OwnField> Own(List<KeyValuePair<string, object?>> columns)
    {
        var round = columns.Where(column => column is { Key: "PartitionKey", Value: string key } && IsRound(key))
            .Select(column => new OwnField(RoundColumn, Masked($"{column.Value}")));
        var said = columns.Where(column => !Technical.Contains(column.Key) && column.Key != "RowKey")
            .SelectMany(column => Fields(column.Key, column.Value!)).ToList();
        return [.. columns.Exists(column => column.Key == RoundColumn) ? [] : round, .. said];
    }

    /// <summary>A text without anybody else.</summary>
    public string Masked(string text)
    {
        var masked = ObjectId().Replace(text, id => id.Value.Equals(person.Id.Value, StringComparison.OrdinalIgnoreCase) ? you : somebody);
        masked = Address().Replace(masked, somebody);
        return _others.Aggregate(masked, (so, name) => so.Replace(name, somebody, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A kind and a period.</summary>
    private bool IsRound(string key) => !IsOwn(key) && key.Split('_') is [{ Length: > 0 }, { Length: > 0 }];

    private bool IsOwn(string text) => text.Contains(person.Id.Value, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<OwnField> Fields(string name, object value)
    {
        if (value is not string text)
            return [new OwnField(name, say(value))];
        return Json(text) is { } json
            ? Fields(name, json)
            : text.Length == 0 ? [] : [new OwnField(name, Masked(text))];
    }

    private IEnumerable<OwnField> Fields(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Fields(property.Name, property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Fields(name, item)),
        JsonValueKind.Null => [],
        // A form may name somebody whom the network doesn't know.
        _ when NamesSomebody().IsMatch(name) && json.ToString() is var named && !IsOwn(named) && !person.Names.Contains(named) =>
            [new OwnField(name, somebody)],
        _ => json.ToString() is { Length: > 0 } text ? [new OwnField(name, Masked(text))] : [],
    };

    private static JsonElement? Json(string text)
    {
        if (text is not (['{', .., '}'] or ['[', .., ']']))
            return null;
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
        return JsonElement.TryParseValue(ref reader, out var json) ? json : null;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectId();

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+")]
    private static partial Regex Address();

    [GeneratedRegex("person|name|contact|lead|email", RegexOptions.IgnoreCase)]
    private static partial Regex NamesSomebody();
}
