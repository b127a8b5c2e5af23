using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Bots;

/// <summary>What the bot's endpoint answered: JSON where it was JSON, otherwise its text, null when empty.</summary>
internal sealed record BotAnswer(int Status, JsonNode? Body)
{
    public bool Succeeded => Status is >= 200 and < 300;
}

/// <summary>The bot's endpoint didn't answer at all.</summary>
internal sealed class BotUnreachableException(string message, Exception innerException) : Exception(message, innerException);
