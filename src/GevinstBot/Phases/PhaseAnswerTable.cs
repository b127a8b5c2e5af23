using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Storage;

namespace GevinstBot.Phases;

/// <summary>What organisations answer when an initiative changes phase: one partition a change, one row an organisation.</summary>
public sealed class PhaseAnswerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "PhaseAnswers";

    private readonly AnswerStore<PhaseAnswer> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<IReadOnlyList<PhaseAnswer>> OfAsync(string change, CancellationToken ct) => _store.AllAsync(change, ct);

    public Task<PhaseAnswer?> FindAsync(string change, OrganizationId organization, CancellationToken ct) =>
        _store.FindAsync(change, organization.Value, ct);

    public Task<StoreResult<PhaseAnswer>> StoreAsync(PhaseAnswer answer, int basedOn, CancellationToken ct) =>
        _store.StoreAsync(answer.Change, answer.Organization.Value, basedOn, (_, version) => answer with { Version = version }, ct);

    private static void Write(TableEntity row, PhaseAnswer answer)
    {
        row["Organization"] = answer.Organization.Value;
        row["Replies"] = JsonSerializer.Serialize(
            answer.Said.Replies.ToDictionary(reply => reply.Key, reply => PhaseSaid.KeyOf(reply.Value)));
        row["Note"] = answer.Said.Note;
        row["AnsweredBy"] = answer.By.Value;
        row["Answered"] = answer.At.ToDateTimeOffset();
    }

    private static PhaseAnswer Read(TableEntity row, int version) => new(
        row.PartitionKey, new OrganizationId(row.Text("Organization")),
        new PhaseSaid(
            JsonSerializer.Deserialize<Dictionary<string, string>>(row.Text("Replies"))!
                .ToDictionary(reply => reply.Key, reply => PhaseSaid.Choices[reply.Value]),
            row.Text("Note")),
        new PersonId(row.Text("AnsweredBy")), row.RequiredMoment("Answered"))
    {
        Version = version,
    };
}
