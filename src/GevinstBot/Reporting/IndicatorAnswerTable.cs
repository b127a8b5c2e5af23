using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// Answers to indicator rounds: one partition a round (read together for the report), one row for each organisation with its
/// versions. <see cref="ValueColumns"/>: an indicator's value is one column.
/// </summary>
public sealed class IndicatorAnswerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "IndicatorAnswers";

    private readonly AnswerStore<IndicatorAnswer> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>The current answers of a round.</summary>
    public Task<IReadOnlyList<IndicatorAnswer>> OfRoundAsync(RoundId round, CancellationToken ct) => _store.AllAsync(round.ToString(), ct);

    /// <summary>The same of all rounds from one to another: their names follow the months.</summary>
    public Task<IReadOnlyList<IndicatorAnswer>> BetweenAsync(RoundId first, RoundId last, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey ge {first.ToString()} and PartitionKey le {last.ToString()}"), ct);

    /// <summary>The current answers of all rounds that were given since a moment.</summary>
    public Task<IReadOnlyList<IndicatorAnswer>> SinceAsync(Instant moment, CancellationToken ct) =>
        _store.WhereAsync(TableClient.CreateQueryFilter($"Answered ge {moment.ToDateTimeOffset()}"), ct);

    /// <summary>Every version of an organisation's answer, the first first.</summary>
    public Task<IReadOnlyList<IndicatorAnswer>> HistoryAsync(RoundId round, OrganizationId organization, CancellationToken ct) =>
        _store.HistoryAsync(round.ToString(), organization.Value, ct);

    public Task<IndicatorAnswer?> FindAsync(RoundId round, OrganizationId organization, CancellationToken ct) =>
        _store.FindAsync(round.ToString(), organization.Value, ct);

    public Task<IndicatorAnswer?> FindReadableAsync(RoundId round, OrganizationId organization, CancellationToken ct) =>
        _store.FindReadableAsync(round.ToString(), organization.Value, ct);

    public Task<StoreResult<IndicatorAnswer>> StoreAsync(
        RoundId round, OrganizationId organization, int basedOn, Func<IndicatorAnswer?, int, IndicatorAnswer> next, CancellationToken ct) =>
        _store.StoreAsync(round.ToString(), organization.Value, basedOn, next, ct);

    private static void Write(TableEntity row, IndicatorAnswer answer)
    {
        row["Organization"] = answer.Organization.Value;
        row["AnsweredBy"] = answer.By.Value;
        row["Answered"] = answer.At.ToDateTimeOffset();
        ValueColumns.Write(row, answer.Values, IndicatorValueJson.Write);
        if (answer.OnBehalf)
            row["OnBehalf"] = true;
    }

    private static IndicatorAnswer Read(TableEntity row, int version)
    {
        var organization = new OrganizationId(row.Text("Organization"));
        return new IndicatorAnswer(
            organization,
            ValueColumns.Read(row, text => IndicatorValueJson.Read(text, organization)),
            new PersonId(row.Text("AnsweredBy")),
            row.RequiredMoment("Answered"),
            version)
        {
            OnBehalf = row.GetBoolean("OnBehalf") ?? false,
        };
    }
}
