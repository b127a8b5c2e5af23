using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
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

    /// <summary>The row as it was read; null when there was none.</summary>
    public ETag? Version { get; init; }

    /// <summary>
    /// False when only a sign from Teams or from the person can change it. What an administrator turned off may be turned on
    /// again without a sign, so there the next message is tried.
    /// </summary>
    public bool MayBeTried => Reachability is Reachability.Installed or Reachability.DisabledByAdmin;
}

/// <summary>Personal chats: one row a person, the partition is the person too, so that no partition is hot.</summary>
public sealed class ConversationTable(TableServiceClient tables, Instance instance)
{
    public const string Name = "Conversations";

    private const string Row = "personal";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<Conversation?> FindAsync(PersonId person, CancellationToken ct) =>
        await _table.FindAsync(person.Value, Row, ct) is { } row ? Read(row) : null;

    public Task SaveAsync(Conversation conversation, Instant now, CancellationToken ct) =>
        _table.UpsertEntityAsync(Write(conversation, now), TableUpdateMode.Replace, ct);

    /// <summary>For what was learnt from a send: an installation that came meanwhile knows better.</summary>
    /// <returns>False when the row has been written since <paramref name="conversation"/> was read.</returns>
    public async Task<bool> SaveIfUnchangedAsync(Conversation conversation, Instant now, CancellationToken ct)
    {
        // Two events of one installation say the same at the same time, and one of them is welcomed: so the row tells who wrote it.
        var row = new TableEntity(Write(conversation, now)) { ["Write"] = instance.NewNonce() };
        try
        {
            if (conversation.Version is { } version)
                await _table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, ct);
            else
                await _table.AddEntityAsync(row, ct);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return await _table.FindOwnAsync(row, ct) is not null;
        }
    }

    /// <summary>The bot was installed, as two kinds of event tell, each perhaps several times and at once.</summary>
    /// <returns>True for exactly one of them, which is the one to welcome.</returns>
    public async Task<bool> InstallAsync(Conversation chat, Instant now, CancellationToken ct)
    {
        while (true)
        {
            var known = await FindAsync(chat.Person, ct);
            var installed = chat with { Welcomed = true, Version = known?.Version };
            // Said already: to say it again would hide from the other event that it was its own.
            if (known == installed)
                return false;
            // When another event of the same installation was faster, it is read on the next turn.
            if (await SaveIfUnchangedAsync(installed, now, ct))
                return known is not { Welcomed: true };
        }
    }

    /// <summary>Somebody wrote or pressed: they can be reached, and in this chat.</summary>
    /// <returns>True when that is news.</returns>
    public async Task<bool> HeardFromAsync(Conversation chat, Instant now, CancellationToken ct)
    {
        var known = await FindAsync(chat.Person, ct);
        var heard = chat with { Welcomed = known?.Welcomed ?? false, Version = known?.Version };
        if (known == heard)
            return false;
        await SaveAsync(heard, now, ct);
        return true;
    }

    private static TableEntity Write(Conversation conversation, Instant now) => new(conversation.Person.Value, Row)
    {
        ["ConversationId"] = conversation.ConversationId,
        ["ServiceUrl"] = conversation.ServiceUrl.ToString(),
        ["Reachability"] = conversation.Reachability.ToString(),
        ["Welcomed"] = conversation.Welcomed,
        ["Changed"] = now.ToDateTimeOffset(),
    };

    private static Conversation Read(TableEntity row) => new(
        new PersonId(row.PartitionKey), row.GetString("ConversationId"), new Uri(row.Text("ServiceUrl")),
        Enum.Parse<Reachability>(row.Text("Reachability")))
    {
        Welcomed = row.GetBoolean("Welcomed") ?? false,
        Version = row.ETag,
    };
}
