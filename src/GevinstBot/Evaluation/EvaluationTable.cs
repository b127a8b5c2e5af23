using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.Evaluation;

/// <summary>Answers to evaluations of the network: one partition an evaluation, one row an organisation with its versions.</summary>
public sealed class EvaluationTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "EvaluationAnswers";

    private readonly AnswerStore<EvaluationAnswer> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<IReadOnlyList<EvaluationAnswer>> OfAsync(string evaluation, CancellationToken ct) => _store.AllAsync(evaluation, ct);

    /// <summary>Those of all evaluations of a year: their names begin with it.</summary>
    public Task<IReadOnlyList<EvaluationAnswer>> OfYearAsync(int year, CancellationToken ct)
    {
        var (from, to) = (Text(year), Text(year + 1));
        return _store.WhereAsync(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), ct);
    }

    public Task<EvaluationAnswer?> FindAsync(string evaluation, OrganizationId organization, CancellationToken ct) =>
        _store.FindAsync(evaluation, organization.Value, ct);

    public Task<StoreResult<EvaluationAnswer>> StoreAsync(EvaluationAnswer answer, int basedOn, CancellationToken ct) =>
        _store.StoreAsync(answer.Evaluation, answer.Organization.Value, basedOn, (_, version) => answer with { Version = version }, ct);

    private static void Write(TableEntity row, EvaluationAnswer answer)
    {
        foreach (var statement in EvaluationScores.Statements)
            row[Column(statement)] = answer.Said[statement];
        row["Organization"] = answer.Organization.Value;
        row["Comment"] = answer.Said.Comment;
        row["AnsweredBy"] = answer.By.Value;
        row["Answered"] = answer.At.ToDateTimeOffset();
    }

    private static EvaluationAnswer Read(TableEntity row, int version) => new(
        row.PartitionKey, new OrganizationId(row.Text("Organization")),
        new EvaluationScores(
            [.. EvaluationScores.Statements.Select(statement => row.GetInt32(Column(statement))!.Value)], row.Text("Comment")),
        new PersonId(row.Text("AnsweredBy")), row.RequiredMoment("Answered"))
    {
        Version = version,
    };

    private static string Column(string statement) => $"Score{statement}";

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
