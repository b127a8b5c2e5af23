using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Tables;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>Whether a person can be reached in Teams, as the last sign from Teams said.</summary>
public enum Reachability
{
    Installed,

    /// <summary>Blocked, muted or uninstalled by the person.</summary>
    Blocked,
    Removed,
    DisabledByAdmin,
    NotInstalled,
}

/// <summary>A person's personal chat with the bot.</summary>
public sealed record Conversation(PersonId Person, string? ConversationId, Uri ServiceUrl, Reachability Reachability)
{
    public bool Welcomed { get; init; }
}

/// <summary>Personal chats: one row a person, the partition is the person too, so that no partition is hot.</summary>
public sealed class ConversationTable(TableServiceClient tables)
{
    public const string Name = "Conversations";

    private const string Row = "personal";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<Conversation?> FindAsync(PersonId person, CancellationToken ct) =>
        await _table.FindAsync(person.Value, Row, ct) is { } row ? Read(row) : null;

    public Task SaveAsync(Conversation conversation, Instant now, CancellationToken ct) => _table.UpsertEntityAsync(
        new TableEntity(conversation.Person.Value, Row)
        {
            ["ConversationId"] = conversation.ConversationId,
            ["ServiceUrl"] = conversation.ServiceUrl.ToString(),
            ["Reachability"] = conversation.Reachability.ToString(),
            ["Welcomed"] = conversation.Welcomed,
            ["Changed"] = now.ToDateTimeOffset(),
        },
        TableUpdateMode.Replace,
        ct);

    private static Conversation Read(TableEntity row) => new(
        new PersonId(row.PartitionKey), row.GetString("ConversationId"), new Uri(row.Text("ServiceUrl")),
        Enum.Parse<Reachability>(row.Text("Reachability")))
    {
        Welcomed = row.GetBoolean("Welcomed") ?? false,
    };
}
