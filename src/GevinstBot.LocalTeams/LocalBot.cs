namespace GevinstBot.LocalTeams;

/// <summary>A bot that is installed here; a relative <paramref name="MessagesEndpoint"/> means the host's own address.</summary>
public sealed record LocalBot(string AppId, string Name, Uri MessagesEndpoint)
{
    /// <summary>What its manifest lets people do with a message.</summary>
    public IReadOnlyList<LocalMessageAction> MessageActions { get; init; } = [];

    /// <summary>What its manifest shows beside the personal chat.</summary>
    public IReadOnlyList<LocalTab> Tabs { get; init; } = [];
}

/// <summary>One of <c>composeExtensions[].commands</c> whose context is a message.</summary>
/// <param name="Id">As the bot is told of it.</param>
/// <param name="Title">As people see it.</param>
public sealed record LocalMessageAction(string Id, string Title);

/// <summary>One of <c>staticTabs</c> of the personal scope.</summary>
/// <param name="Id">Its <c>entityId</c>.</param>
/// <param name="Name">As people see it.</param>
/// <param name="Address">At the host's own address, with Teams' places <c>{locale}</c> and <c>{theme}</c> in it.</param>
public sealed record LocalTab(string Id, string Name, string Address);

/// <summary>
/// What a tab is given for whoever has it open, where Teams has Entra's token; offered by a host that knows how to read it. Without it no
/// tab can sign anybody in.
/// </summary>
public interface ILocalTabTokens
{
    string TokenFor(LocalPerson person);
}
