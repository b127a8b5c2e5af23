namespace GevinstBot.LocalTeams;

/// <summary>A bot that is installed here; a relative <paramref name="MessagesEndpoint"/> means the host's own address.</summary>
public sealed record LocalBot(string AppId, string Name, Uri MessagesEndpoint);
