using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Storage;

namespace GevinstBot.NewIndicators;

/// <summary>Proposed indicators: one partition, one row a proposal with its versions.</summary>
public sealed class ProposalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "IndicatorProposals";

    private const string Partition = "proposal";

    private readonly AnswerStore<IndicatorProposal> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>What organisations have proposed within a year, the last first: older ones aren't kept.</summary>
    public async Task<IReadOnlyList<IndicatorProposal>> AllAsync(CancellationToken ct) =>
        [.. (await _store.AllAsync(Partition, ct)).OrderByDescending(one => one.First).ThenBy(one => one.Id, StringComparer.Ordinal)];

    /// <summary>Null when there is none; one that can't be read is told of.</summary>
    public Task<IndicatorProposal?> FindAsync(string id, CancellationToken ct) => _store.FindAsync(Partition, id, ct);

    public Task<StoreResult<IndicatorProposal>> StoreAsync(
        string id, int basedOn, Func<IndicatorProposal?, int, IndicatorProposal> next, CancellationToken ct) =>
        _store.StoreAsync(Partition, id, basedOn, next, ct);

    private static void Write(TableEntity row, IndicatorProposal proposal)
    {
        row["Organization"] = proposal.Organization.Value;
        row["ProposedName"] = proposal.Said.Name;
        row["What"] = proposal.Said.What;
        row["Why"] = proposal.Said.Why;
        row["Recognised"] = proposal.Said.Recognised.ToString();
        row["ChangedBy"] = proposal.By.Value;
        row["Changed"] = proposal.At.ToDateTimeOffset();
        row["First"] = proposal.First.ToDateTimeOffset();
        row["Stage"] = proposal.Stage.ToString();
        row["Reason"] = proposal.Reason;
        row["Indicator"] = proposal.Definition?.Indicator.Value;
        row["Definition"] = proposal.Definition is { } written ? JsonSerializer.Serialize(written.Fields) : null;
    }

    private static IndicatorProposal Read(TableEntity row, int version) => new(
        new OrganizationId(row.Text("Organization")), row.RowKey,
        new ProposalAnswer(
            row.Text("ProposedName"), row.Text("What"), row.Text("Why"), Enum.Parse<Recognition>(row.Text("Recognised"))),
        new PersonId(row.Text("ChangedBy")), row.RequiredMoment("Changed"), row.RequiredMoment("First"))
    {
        Version = version,
        Stage = Enum.Parse<IndicatorStage>(row.Text("Stage")),
        Reason = row.GetString("Reason"),
        Definition = row.GetString("Indicator") is { } indicator
            ? new WrittenDefinition(new(indicator), JsonSerializer.Deserialize<Dictionary<string, string>>(row.Text("Definition"))!)
            : null,
    };
}
