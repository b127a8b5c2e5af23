namespace GevinstBot.LocalTeams;

/// <summary>A bot that is installed here; a relative <paramref name="MessagesEndpoint"/> means the host's own address.</summary>
public sealed record LocalBot(string AppId, string Name, Uri MessagesEndpoint)
{
    /// <summary>What its manifest lets people do with a message.</summary>
    public IReadOnlyList<LocalMessageAction> MessageActions { get; init; } = [];
}

/// <summary>One of <c>composeExtensions[].commands</c> whose context is a message.</summary>
/// <param name="Id">As the bot is told of it.</param>
/// <param name="Title">As people see it.</param>
public sealed record LocalMessageAction(string Id, string Title);
