namespace GevinstBot.Domain.Network;

/// <summary>Somebody whom the organisation's directory knows. <see cref="Mail"/> is null for those without a mailbox.</summary>
public sealed record DirectoryPerson(PersonId Id, string Name, string? Mail);

public enum DirectoryOutcome
{
    /// <summary>It has said whom it knows, perhaps nobody.</summary>
    Answered,

    /// <summary>There is no directory to ask: <c>Graph:TeamsAppId</c> isn't set.</summary>
    NotSet,

    /// <summary>The app registration may not read people.</summary>
    NotPermitted,

    /// <summary>No answer, or none that says anything.</summary>
    Silent,
}

/// <summary>What the organisation's directory says of a name or an e-mail address.</summary>
public sealed record DirectoryAnswer(DirectoryOutcome Outcome, IReadOnlyList<DirectoryPerson> People)
{
    public static DirectoryAnswer Without(DirectoryOutcome outcome) => new(outcome, []);
}
