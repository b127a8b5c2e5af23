using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Sending;

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

/// <summary>A channel of a team, by Teams' id of the team and the names that both had when the bot last heard of them.</summary>
public sealed record ChannelOfTeam(string Team, string? TeamName, string? Name);

/// <summary>A person's personal chat with the bot, or a channel's, which has its team and names.</summary>
public sealed record Conversation(PersonId Person, string? ConversationId, Uri ServiceUrl, Reachability Reachability)
{
    public bool Welcomed { get; init; }

    /// <summary>What Teams calls the person in cards; null until they have given a sign.</summary>
    public string? TeamsId { get; init; }

    /// <summary>Null for a person's own chat.</summary>
    public ChannelOfTeam? Channel { get; init; }

    /// <summary>The row as it was read; null when there was none.</summary>
    public ETag? Version { get; init; }

    /// <summary>
    /// False when only a sign from Teams or from the person can change it. What an administrator turned off may be turned on
    /// again without a sign, so there the next message is tried.
    /// </summary>
    public bool MayBeTried => Reachability is Reachability.Installed or Reachability.DisabledByAdmin;
}

/// <summary>
/// Personal chats, and the channels of the teams that the bot is in: one row a person or channel, the partition is the same, so that no
/// partition is hot.
/// </summary>
public sealed class ConversationTable(TableServiceClient tables, Instance instance, UnreadableRows unreadable)
{
    public const string Name = "Conversations";

    private const string Row = "personal";
    private const string Team = "Team";
    private const string TeamName = "TeamName";
    private const string ChannelName = "ChannelName";

    /// <summary>More signs at one moment than one person gives.</summary>
    private const int MostTries = 20;

    /// <summary>A page of the table is a thousand people.</summary>
    private const int MostOneByOne = 20;

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<Conversation?> FindAsync(PersonId person, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(person.Value, Row, ct), Read, ct);

    /// <summary>
    /// How people can be reached, as the last sign from each said; who gave none hasn't got the app. A few are asked for one by one, more
    /// of them at once: of a round of thousands, hundreds may not have it.
    /// </summary>
    public async Task<IReadOnlyDictionary<PersonId, Reachability>> OfAsync(IReadOnlySet<PersonId> people, CancellationToken ct)
    {
        var found = people.ToDictionary(person => person, _ => Reachability.NotInstalled);
        if (people.Count > MostOneByOne)
        {
            await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: ct))
                Note(await unreadable.ReadOrNullAsync(Name, row, Read, ct));
        }
        else
        {
            foreach (var person in people)
                Note(await FindAsync(person, ct));
        }
        return found;

        void Note(Conversation? conversation)
        {
            if (conversation is not null && people.Contains(conversation.Person))
                found[conversation.Person] = conversation.Reachability;
        }
    }

    /// <summary>Every channel that the bot is in, or was.</summary>
    public async Task<IReadOnlyList<Conversation>> ChannelsAsync(CancellationToken ct)
    {
        var (first, afterLast) = PersonId.Channels;
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {afterLast}");
        return await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct);
    }

    /// <summary>For what was learnt from a send: an installation that came meanwhile knows better.</summary>
    /// <returns>False when the row has been written since <paramref name="conversation"/> was read.</returns>
    public async Task<bool> SaveIfUnchangedAsync(Conversation conversation, Instant now, CancellationToken ct)
    {
        // Two events of one installation say the same at the same time, and one of them is welcomed: so the row tells who wrote it.
        var row = new TableEntity(Write(conversation, now)) { ["Write"] = instance.NewNonce() };
        return await _table.TryWriteAsync(row, conversation.Version, ct) is not null;
    }

    /// <summary>The bot was installed, as two kinds of event tell, each perhaps several times and at once.</summary>
    /// <returns>Whether it says more than was known; and whether it is the first, as exactly one of them is: the one to welcome.</returns>
    public async Task<(bool IsNews, bool IsFirst)> InstallAsync(Conversation chat, Instant now, CancellationToken ct)
    {
        var (isNews, before) = await ChangeAsync(chat.Person, _ => chat with { Welcomed = true }, now, ct);
        return (isNews, isNews && before is not { Welcomed: true });
    }

    /// <summary>Somebody wrote or pressed: they can be reached, and in this chat.</summary>
    /// <returns>True when that is news.</returns>
    public async Task<bool> HeardFromAsync(Conversation chat, Instant now, CancellationToken ct) =>
        (await ChangeAsync(chat.Person, known => chat with { Welcomed = known?.Welcomed ?? false }, now, ct)).IsNews;

    /// <summary>The bot was removed: the next installation is a first one again.</summary>
    public Task RemovedAsync(Conversation chat, Instant now, CancellationToken ct) =>
        ChangeAsync(chat.Person, _ => chat with { Reachability = Reachability.Removed }, now, ct);

    /// <summary>
    /// Writes what a sign from the person says on top of what stands there; when somebody else was faster, on top of theirs. A row
    /// that can't be read is left alone.
    /// </summary>
    private async Task<(bool IsNews, Conversation? Before)> ChangeAsync(
        PersonId person, Func<Conversation?, Conversation> change, Instant now, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var known = await FindAsync(person, ct);
            var changed = change(known) with { Version = known?.Version };
            if (known == changed)
                return (false, known);
            if (await SaveIfUnchangedAsync(changed, now, ct))
                return (true, known);
        }
        return (false, null);
    }

    private static TableEntity Write(Conversation conversation, Instant now) => new(conversation.Person.Value, Row)
    {
        ["ConversationId"] = conversation.ConversationId,
        ["ServiceUrl"] = conversation.ServiceUrl.ToString(),
        ["Reachability"] = conversation.Reachability.ToString(),
        ["Welcomed"] = conversation.Welcomed,
        ["TeamsId"] = conversation.TeamsId,
        [Team] = conversation.Channel?.Team,
        [TeamName] = conversation.Channel?.TeamName,
        [ChannelName] = conversation.Channel?.Name,
        ["Changed"] = now.ToDateTimeOffset(),
    };

    private static Conversation Read(TableEntity row) => new(
        new PersonId(row.PartitionKey), row.GetString("ConversationId"), new Uri(row.Text("ServiceUrl")),
        Enum.Parse<Reachability>(row.Text("Reachability")))
    {
        Welcomed = row.GetBoolean("Welcomed") ?? false,
        TeamsId = row.GetString("TeamsId"),
        Channel = row.GetString(Team) is { } team ? new ChannelOfTeam(team, row.GetString(TeamName), row.GetString(ChannelName)) : null,
        Version = row.ETag,
    };
}
