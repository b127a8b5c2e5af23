using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Chat;

/// <summary>A card that somebody asked for, and what stands in its fields.</summary>
/// <param name="Id">Its name among those of its kind: the day, and a number.</param>
/// <param name="AskedBy">Whose it is.</param>
/// <param name="Asked">When.</param>
/// <param name="Fields">What was filled in, as a form has it.</param>
/// <param name="IsSaved">Whether it counts: it has become part of the network, or was sent.</param>
public sealed record AskedForm(string Id, PersonId AskedBy, Instant Asked, IReadOnlyDictionary<string, string> Fields, bool IsSaved)
    : IVersioned<AskedForm>
{
    /// <summary>Of which kind it is; empty until it is stored.</summary>
    public string Kind { get; init; } = "";

    public int Version { get; init; } = 1;

    public Instant At { get; init; } = Asked;

    PersonId? IVersioned<AskedForm>.By => AskedBy;

    /// <summary>Whether these stand in its fields already.</summary>
    public bool Holds(IReadOnlyDictionary<string, string> fields) =>
        fields.All(field => Fields.TryGetValue(field.Key, out var value) && value == field.Value);

    public bool SaysTheSameAs(AskedForm other) => IsSaved == other.IsSaved && Fields.Count == other.Fields.Count && Holds(other.Fields);
}

/// <summary>Fields that build on those of before.</summary>
public static class AskedFields
{
    public static IReadOnlyDictionary<string, string> With(
        this IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string> newer)
    {
        var all = new Dictionary<string, string>(fields);
        foreach (var (field, value) in newer)
            all[field] = value;
        return all;
    }

    public static IReadOnlyDictionary<string, string> With(this IReadOnlyDictionary<string, string> fields, string field, string value) =>
        fields.With(new Dictionary<string, string> { [field] = value });
}

/// <summary>
/// Cards that were asked for: one partition a kind, one row a card with its versions. The rounds of all kinds are read with one question.
/// </summary>
public sealed class AskedFormTable(TableServiceClient tables, UnreadableRows unreadable) : SharedRounds
{
    public const string Name = "AskedForms";

    private readonly AnswerStore<AskedForm> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public static string Id(LocalDate day, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(day)}-{number:00}");

    public Task<IReadOnlyList<AskedForm>> AllAsync(RoundKind kind, CancellationToken ct) => _store.AllAsync(kind.Value, ct);

    /// <summary>Those that were asked for on a day or later.</summary>
    public Task<IReadOnlyList<AskedForm>> SinceAsync(RoundKind kind, LocalDate day, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {kind.Value} and RowKey ge {LocalDatePattern.Iso.Format(day)}"), ct);

    public override async Task<IReadOnlyList<Round>> RoundsAsync(
        IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct)
    {
        var kinds = sources.Cast<AskedFormPrompts>().ToDictionary(source => source.Kind.Value);
        var (first, last) = (kinds.Keys.Min(StringComparer.Ordinal), kinds.Keys.Max(StringComparer.Ordinal));
        // A key begins with the day in Oslo, which may be the one after, so nothing is lost by the day in UTC.
        var since = LocalDatePattern.Iso.Format(opening.Start.InUtc().Date);
        var forms = await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last} and RowKey ge {since}"), ct);
        return
        [
            .. from form in forms
               where opening.Contains(form.Asked) && kinds.ContainsKey(form.Kind)
               select kinds[form.Kind].RoundOf(form),
        ];
    }

    /// <summary>Null when nobody asked for it; one that can't be read is told of.</summary>
    public Task<AskedForm?> FindAsync(RoundId round, CancellationToken ct) => _store.FindAsync(round.Kind.Value, round.Period, ct);

    public async Task<AskedForm> OfAsync(RoundId round, CancellationToken ct) => await FindAsync(round, ct)
        ?? throw new InvalidOperationException($"Nobody asked for {round}.");

    public Task<StoreResult<AskedForm>> StoreAsync(RoundKind kind, int basedOn, AskedForm form, Instant now, CancellationToken ct) =>
        _store.StoreAsync(kind.Value, form.Id, basedOn, (_, version) => form with { Version = version, At = now }, ct);

    private static void Write(TableEntity row, AskedForm form)
    {
        row["AskedBy"] = form.AskedBy.Value;
        row["Asked"] = form.Asked.ToDateTimeOffset();
        row["At"] = form.At.ToDateTimeOffset();
        row["Fields"] = JsonSerializer.Serialize(form.Fields);
        row["IsSaved"] = form.IsSaved;
    }

    private static AskedForm Read(TableEntity row, int version) => new(
        row.RowKey, new PersonId(row.Text("AskedBy")), row.RequiredMoment("Asked"),
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Text("Fields"))!, row.GetBoolean("IsSaved") ?? false)
    {
        Kind = row.PartitionKey,
        Version = version,
        At = row.RequiredMoment("At"),
    };
}
