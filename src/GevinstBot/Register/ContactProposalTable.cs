using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>What a lead says to a proposed contact.</summary>
public enum ContactDecision
{
    Open,
    Approved,
    Declined,
}

/// <summary>A new contact whom the present one has proposed, and what a lead said to it.</summary>
/// <param name="Id">The round, the organisation and the answer's version: each proposal has its own.</param>
/// <param name="Round">The round in which it was proposed.</param>
/// <param name="Answer">What the contact said.</param>
/// <param name="Decision">What a lead says.</param>
/// <param name="By">Which lead; null while it is open.</param>
/// <param name="At">When.</param>
public sealed record ContactProposal(
    string Id, string Round, ContactAnswer Answer, ContactDecision Decision, PersonId? By, Instant At) : IVersioned<ContactProposal>
{
    public int Version { get; init; } = 1;

    public bool SaysTheSameAs(ContactProposal other) => Decision == other.Decision;

    public static ContactProposal Of(RoundId round, ContactAnswer answer) => new(
        string.Create(CultureInfo.InvariantCulture, $"{round.Period}-{answer.Organization}-{answer.Version}"), round.Period, answer,
        ContactDecision.Open, By: null, answer.At);
}

/// <summary>Proposed contacts: one partition, one row a proposal with its versions.</summary>
public sealed class ContactProposalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ContactProposals";

    private const string Partition = "proposal";

    private readonly AnswerStore<ContactProposal> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>Those that were made at a moment or later.</summary>
    public Task<IReadOnlyList<ContactProposal>> SinceAsync(Instant moment, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (Proposed lt {moment.ToDateTimeOffset()})"), ct);

    public Task<ContactProposal?> FindReadableAsync(string id, CancellationToken ct) => _store.FindReadableAsync(Partition, id, ct);

    public async Task<ContactProposal> OfAsync(RoundId round, CancellationToken ct) =>
        await _store.FindAsync(Partition, round.Period, ct) ?? throw new InvalidOperationException($"Nobody proposed {round}.");

    /// <summary>Says that somebody was proposed; what was said before stays as it is.</summary>
    public Task ProposeAsync(ContactProposal proposal, CancellationToken ct) => _store.StoreAsync(
        Partition, proposal.Id, basedOn: 0, (before, version) => before ?? proposal with { Version = version }, ct);

    public Task<StoreResult<ContactProposal>> DecideAsync(
        ContactProposal proposal, int basedOn, ContactDecision decision, PersonId by, Instant now, CancellationToken ct) =>
        _store.StoreAsync(
            Partition, proposal.Id, basedOn,
            (before, version) => before! with { Decision = decision, By = by, At = now, Version = version }, ct);

    private static void Write(TableEntity row, ContactProposal proposal)
    {
        row["Round"] = proposal.Round;
        row["Organization"] = proposal.Answer.Organization.Value;
        row["Contact"] = proposal.Answer.Contact.Value;
        row["Person"] = proposal.Answer.Person!.Id.Value;
        row["PersonName"] = proposal.Answer.Person.Name;
        row["Proposed"] = proposal.Answer.At.ToDateTimeOffset();
        row["AnswerVersion"] = proposal.Answer.Version;
        row["Decision"] = proposal.Decision.ToString();
        row["By"] = proposal.By?.Value;
        row["At"] = proposal.At.ToDateTimeOffset();
    }

    private static ContactProposal Read(TableEntity row, int version) => new(
        row.RowKey, row.Text("Round"),
        new ContactAnswer(
            new(row.Text("Organization")), new(row.Text("Contact")), ContactChange.Contact,
            new Person(new(row.Text("Person")), row.Text("PersonName"), Title: "", Language.Bokmål), row.RequiredMoment("Proposed"))
        {
            Version = row.GetInt32("AnswerVersion") ?? 1,
        },
        Enum.Parse<ContactDecision>(row.Text("Decision")), row.GetString("By") is { } by ? new PersonId(by) : null,
        row.RequiredMoment("At"))
    {
        Version = version,
    };
}
