using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.StandIns;

/// <summary>
/// Absences that automatic replies tell of: one row a proposal with its versions; and one row for each day on which the mailboxes were
/// asked, so that one instance asks.
/// </summary>
public sealed class AbsenceProposalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "AbsenceProposals";

    private const string Partition = "proposal";

    private const string Looked = "looked";

    private readonly TableClient _table = tables.GetTableClient(Name);

    private readonly AnswerStore<AbsenceProposal> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <returns>False when another instance asks that day, or has.</returns>
    public Task<bool> ClaimAsync(LocalDate day, Instant now, CancellationToken ct) => _table.TryAddAsync(
        new TableEntity(Looked, LocalDatePattern.Iso.Format(day)) { ["Seen"] = now.ToDateTimeOffset() }, ct);

    /// <summary>Those that were seen at a moment or later.</summary>
    public Task<IReadOnlyList<AbsenceProposal>> SinceAsync(Instant moment, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (Seen lt {moment.ToDateTimeOffset()})"), ct);

    public Task<AbsenceProposal?> FindReadableAsync(string id, CancellationToken ct) => _store.FindReadableAsync(Partition, id, ct);

    public async Task<AbsenceProposal> OfAsync(string id, CancellationToken ct) =>
        await _store.FindAsync(Partition, id, ct) ?? throw new InvalidOperationException($"Nobody is away by {id}.");

    /// <summary>Says it once: what was said to it before stays as it is.</summary>
    public Task ProposeAsync(AbsenceProposal proposal, CancellationToken ct) => _store.StoreAsync(
        Partition, AbsenceProposalRhythm.IdOf(proposal.Organization, proposal.To), basedOn: 0,
        (before, version) => before ?? proposal with { Version = version }, ct);

    public Task<StoreResult<AbsenceProposal>> DecideAsync(
        AbsenceProposal proposal, int basedOn, ProposalDecision decision, PersonId by, Instant now, CancellationToken ct) =>
        _store.StoreAsync(
            Partition, AbsenceProposalRhythm.IdOf(proposal.Organization, proposal.To), basedOn,
            (before, version) => before! with { Decision = decision, By = by, At = now, Version = version }, ct);

    private static void Write(TableEntity row, AbsenceProposal proposal)
    {
        row["Organization"] = proposal.Organization.Value;
        row["Contact"] = proposal.Contact.Value;
        row["From"] = LocalDatePattern.Iso.Format(proposal.From);
        row["To"] = LocalDatePattern.Iso.Format(proposal.To);
        row["Seen"] = proposal.Seen.ToDateTimeOffset();
        row["Decision"] = proposal.Decision.ToString();
        row["By"] = proposal.By?.Value;
        row["At"] = proposal.At.ToDateTimeOffset();
    }

    private static AbsenceProposal Read(TableEntity row, int version) => new(
        new OrganizationId(row.Text("Organization")), new PersonId(row.Text("Contact")), WrittenDay.Read(row.Text("From"))!.Value,
        WrittenDay.Read(row.Text("To"))!.Value, row.RequiredMoment("Seen"), Enum.Parse<ProposalDecision>(row.Text("Decision")),
        row.GetString("By") is { } by ? new PersonId(by) : null, row.RequiredMoment("At"))
    {
        Version = version,
    };
}
