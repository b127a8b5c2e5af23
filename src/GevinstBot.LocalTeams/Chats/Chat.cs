namespace GevinstBot.LocalTeams.Chats;

/// <summary>
/// A bot's place with one person, or in one team (then <see cref="AadObjectId"/> is null and the id is the team's).
/// <see cref="Announced"/> turns true when the bot has been told about the installation; until then it is told again.
/// </summary>
internal sealed record Chat(string Id, string AppId, string? AadObjectId, bool Installed, bool Announced, string ReadTo)
{
    /// <summary>Where the bot was told that the chat is: it writes there, so it is told again when that is no longer here.</summary>
    public string? ServiceUrl { get; init; }
}
