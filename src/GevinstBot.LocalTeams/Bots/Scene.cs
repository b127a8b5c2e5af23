using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Bots;

/// <summary>Who does something towards which bot, and where. Without a team it is the personal chat.</summary>
internal sealed record Scene(LocalBot Bot, LocalPerson Person, string ConversationId, string? ThreadId = null, LocalTeam? Team = null)
{
    /// <summary>What the installation belongs to: the personal chat, or the team whatever its channel.</summary>
    public string ChatId => Team?.Id ?? ConversationId;

    public static Scene Personal(LocalBot bot, LocalPerson person) => new(bot, person, Roster.ChatId(bot, person));
}
