using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What an organisation says of an action: that it is done, or why it is moved or isn't to be done.</summary>
public sealed record ActionMark(bool Done)
{
    /// <summary>The new day; null where it isn't moved.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Why it is moved, or dropped where it has no new day; null of one that is only marked.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The day that the minutes gave it when it was moved; null of what isn't moved, and of what was before this was kept. A day that the
    /// minutes give it later counts.
    /// </summary>
    public LocalDate? From { get; init; }

    public static ActionMark Of(ActionEdit said, ActionItem action) => new(Done: false)
    {
        Due = said.Due,
        Reason = said.Reason,
        From = said.Due is null ? null : action.MovedFrom ?? action.Due,
    };
}

/// <summary>
/// What organisations say about their actions: one partition an organisation, one fact an action. What is to be done stands
/// in the minutes; an action that the lead gives to another organisation is therefore open again.
/// </summary>
public sealed class ActionTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Actions";

    /// <summary>A question to a table may compare fifteen times, and two are spent on where.</summary>
    private const int ActionsInQuestion = 10;

    private readonly AnswerStore<StoredFact<ActionMark>> _store = FactColumns.Store<ActionMark>(tables.GetTableClient(Name), unreadable);

    /// <summary>What an organisation says about some of its actions, by action, as it stood at a moment.</summary>
    public async Task<IReadOnlyDictionary<string, StoredFact<ActionMark>>> OfAsync(
        OrganizationId organization, IReadOnlyList<string> actions, Instant at, CancellationToken ct)
    {
        var said = new List<StoredFact<ActionMark>>();
        foreach (var some in actions.Chunk(ActionsInQuestion))
        {
            var those = string.Join(" or ", some.Select(action => TableClient.CreateQueryFilter($"RowKey eq {action}")));
            said.AddRange(await _store.WhereAsync(
                $"{TableClient.CreateQueryFilter($"PartitionKey eq {organization.Value}")} and ({those})", ct));
        }
        return (await _store.AtAsync(organization.Value, said, at, ct)).ToDictionary(fact => fact.Id);
    }

    public Task<StoreResult<StoredFact<ActionMark>>> MarkAsync(
        ActionItem action, int basedOn, ActionMark mark, PersonId by, bool onBehalf, Instant now, CancellationToken ct) =>
        _store.StoreAsync(action.Organization.Value, action.Id, basedOn, FactColumns.Said(action.Id, mark, by, now, onBehalf), ct);
}
