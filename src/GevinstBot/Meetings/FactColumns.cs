using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The columns that the tables of meetings have in common: a fact's content as JSON, with who stored it and when.</summary>
internal static class FactColumns
{
    public static AnswerStore<StoredFact<T>> Store<T>(TableClient table, UnreadableRows unreadable) =>
        new(table, unreadable, Write, Read<T>);

    /// <summary>What a person says, as the version after another.</summary>
    public static Func<StoredFact<T>?, int, StoredFact<T>> Said<T>(
        string id, T content, PersonId? by, Instant now, bool onBehalf = false) =>
        (before, version) => new StoredFact<T>(id, content, version, by, now, before?.First ?? now) { OnBehalf = onBehalf };

    /// <summary>Facts of a partition as they stood at a moment; one that was stored later isn't there.</summary>
    public static async Task<IReadOnlyList<StoredFact<T>>> AtAsync<T>(
        this AnswerStore<StoredFact<T>> store, string partition, IEnumerable<StoredFact<T>> facts, Instant at, CancellationToken ct)
    {
        var stood = new List<StoredFact<T>>();
        foreach (var fact in facts.Where(fact => fact.First <= at))
        {
            var history = fact.At <= at ? [fact] : await store.HistoryAsync(partition, fact.Id, ct);
            if (history.LastOrDefault(version => version.At <= at) is { } then)
                stood.Add(then with { Id = fact.Id });
        }
        return stood;
    }

    public static void Write<T>(TableEntity row, StoredFact<T> fact)
    {
        row["Content"] = MeetingsJson.Write(fact.Content);
        row["By"] = fact.By?.Value;
        row["At"] = fact.At.ToDateTimeOffset();
        row["First"] = fact.First.ToDateTimeOffset();
        if (fact.OnBehalf)
            row["OnBehalf"] = true;
    }

    public static StoredFact<T> Read<T>(TableEntity row, int version) => new(
        row.RowKey, MeetingsJson.Read<T>(row.Text("Content")), version, row.GetString("By") is { } by ? new PersonId(by) : null,
        row.RequiredMoment("At"), row.RequiredMoment("First"))
    {
        OnBehalf = row.GetBoolean("OnBehalf") ?? false,
    };
}
