namespace GevinstBot.LocalTeams.Chats;

/// <summary>Who and what exists here: people, bots and teams, found by every id that Teams knows them by.</summary>
internal sealed class Roster(LocalTeamsOptions options)
{
    public string TenantId => options.TenantId;

    public IEnumerable<LocalPerson> People => options.People;

    public IEnumerable<LocalBot> Bots => options.Bots;

    public IEnumerable<LocalTeam> Teams => options.Teams;

    public static string MemberId(LocalPerson person) => Derived.Id("29:1", person.AadObjectId.ToLowerInvariant());

    public static string BotId(LocalBot bot) => $"28:{bot.AppId}";

    public static string ChatId(LocalBot bot, LocalPerson person) =>
        Derived.Id("a:1", bot.AppId, person.AadObjectId.ToLowerInvariant());

    public LocalPerson? Person(string? aadObjectId) =>
        options.People.FirstOrDefault(person => string.Equals(person.AadObjectId, aadObjectId, StringComparison.OrdinalIgnoreCase));

    /// <summary>A member by «29:» id or object id.</summary>
    public LocalPerson? Member(string? id) => Person(id) ?? options.People.FirstOrDefault(person => MemberId(person) == id);

    /// <summary>A bot by app id, with or without «28:». Without an id it is the first one.</summary>
    public LocalBot? Bot(string? id) =>
        string.IsNullOrEmpty(id) ? options.Bots.FirstOrDefault() : options.Bots.FirstOrDefault(bot => bot.AppId == id || BotId(bot) == id);

    public LocalTeam? Team(string? id) => options.Teams.FirstOrDefault(team => team.Id == id);

    public LocalTeam? TeamOfChannel(string? channelId) =>
        Team(channelId) ?? options.Teams.FirstOrDefault(team => team.Channels.Any(channel => channel.Id == channelId));
}
