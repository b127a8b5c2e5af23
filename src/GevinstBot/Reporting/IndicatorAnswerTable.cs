using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;

namespace GevinstBot.Reporting;

/// <summary>
/// Answers to indicator rounds: one partition a round (read together for the report), one row for each organisation with its
/// versions. An indicator's value is one column, because a column holds
/// 32 K characters and one value never comes near that.
/// </summary>
public sealed class IndicatorAnswerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "IndicatorAnswers";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The current answers of a round.</summary>
    public async Task<IReadOnlyList<IndicatorAnswer>> OfRoundAsync(RoundId round, CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.CurrentAsync(round.ToString(), ct), Read, ct);

    /// <summary>Every version of an organisation's answer, the first first.</summary>
    public async Task<IReadOnlyList<IndicatorAnswer>> HistoryAsync(RoundId round, OrganizationId organization, CancellationToken ct) =>
        [.. (await _table.VersionsAsync(round.ToString(), organization.Value, ct)).Select(Read)];

    public async Task<IndicatorAnswer?> FindAsync(RoundId round, OrganizationId organization, CancellationToken ct) =>
        await _table.FindAsync(round.ToString(), organization.Value, ct) is { } row ? Read(row) : null;

    /// <summary>Stores a version, which must be one more than the stored one.</summary>
    /// <returns>False when another answer was stored meanwhile; nothing is written then.</returns>
    public Task<bool> StoreAsync(RoundId round, IndicatorAnswer answer, CancellationToken ct) =>
        _table.TryStoreAsync(Write(round, answer), answer.Version, ct);

    private static TableEntity Write(RoundId round, IndicatorAnswer answer)
    {
        var row = new TableEntity(round.ToString(), answer.Organization.Value)
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
