using System.Globalization;
using Azure;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;
using GevinstBot.Tables;

namespace GevinstBot.Reporting;

/// <summary>An answer with the version of its row; storing over it fails if somebody else stored in between.</summary>
public sealed record StoredIndicatorAnswer(IndicatorAnswer Answer, ETag RowVersion);

/// <summary>
/// Answers to indicator rounds: one partition a round (read together for the report), one row for each organisation, and one
/// history row for each version, written in the same transaction. An indicator's value is one column, because a column holds
/// 32 K characters and one value never comes near that.
/// </summary>
public sealed class IndicatorAnswerTable(TableServiceClient tables)
{
    public const string Name = "IndicatorAnswers";

    /// <summary>Sorts after every organisation, so that current answers are one range of keys and history another.</summary>
    private const string HistoryPrefix = "~";

    private readonly TableClient _table = tables.GetTableClient(Name);
    private volatile bool _exists;

    /// <summary>The current answers of a round.</summary>
    public async Task<IReadOnlyList<IndicatorAnswer>> OfRoundAsync(RoundId round, CancellationToken ct) =>
        await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey lt {HistoryPrefix}"), ct);

    /// <summary>Every version of an organisation's answer, the first first.</summary>
    public async Task<IReadOnlyList<IndicatorAnswer>> HistoryAsync(RoundId round, OrganizationId organization, CancellationToken ct)
    {
        var (first, last) = ($"{HistoryPrefix}{organization}{HistoryPrefix}", $"{HistoryPrefix}{organization}{HistoryPrefix}{HistoryPrefix}");
        return await QueryAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey ge {first} and RowKey lt {last}"), ct);
    }

    public async Task<StoredIndicatorAnswer?> FindAsync(RoundId round, OrganizationId organization, CancellationToken ct)
    {
        await CreateAsync(ct);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(round.ToString(), organization.Value, cancellationToken: ct);
        return row.HasValue ? new StoredIndicatorAnswer(Read(row.Value!), row.Value!.ETag) : null;
    }

    /// <summary>Stores a first answer, or a change of the one that was read.</summary>
    /// <returns>False when another answer was stored meanwhile; nothing is written then.</returns>
    public async Task<bool> StoreAsync(RoundId round, IndicatorAnswer answer, ETag? before, CancellationToken ct)
    {
        await CreateAsync(ct);
        var current = Write(round, answer.Organization.Value, answer);
        var history = Write(round, $"{HistoryPrefix}{answer.Organization}{HistoryPrefix}{answer.Version.ToString("D5", CultureInfo.InvariantCulture)}", answer);
        var write = before is { } version
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, current, version)
            : new TableTransactionAction(TableTransactionActionType.Add, current);
        try
        {
            await _table.SubmitTransactionAsync([write, new TableTransactionAction(TableTransactionActionType.Add, history)], ct);
            return true;
        }
        catch (TableTransactionFailedException taken) when (taken.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task CreateAsync(CancellationToken ct)
    {
        if (_exists)
            return;
        await _table.CreateIfNotExistsAsync(ct);
        _exists = true;
    }

    private async Task<IReadOnlyList<IndicatorAnswer>> QueryAsync(string filter, CancellationToken ct)
    {
        await CreateAsync(ct);
        var answers = new List<IndicatorAnswer>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            answers.Add(Read(row));
        return answers;
    }

    private static TableEntity Write(RoundId round, string rowKey, IndicatorAnswer answer)
    {
        var row = new TableEntity(round.ToString(), rowKey)
        {
            ["Organization"] = answer.Organization.Value,
            ["AnsweredBy"] = answer.By.Value,
            ["Answered"] = answer.At.ToDateTimeOffset(),
            ["Version"] = answer.Version,
            ["Values"] = answer.Values.Count,
        };
        for (var at = 0; at < answer.Values.Count; at++)
            row[Column(at)] = IndicatorValueText.Write(answer.Values[at]);
        return row;
    }

    private static IndicatorAnswer Read(TableEntity row)
    {
        var organization = new OrganizationId(row.Text("Organization"));
        return new IndicatorAnswer(
            organization,
            [.. Enumerable.Range(0, row.GetInt32("Values") ?? 0).Select(at => IndicatorValueText.Read(row.Text(Column(at)), organization))],
            new PersonId(row.Text("AnsweredBy")),
            row.Moment("Answered") ?? throw new InvalidDataException("The answer has no time."),
            row.GetInt32("Version") ?? throw new InvalidDataException("The answer has no version."));
    }

    private static string Column(int at) => string.Create(CultureInfo.InvariantCulture, $"Value{at:D3}");
}
