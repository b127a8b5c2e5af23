namespace GevinstBot.Domain.Network;

/// <summary>A group that the organisation's directory knows.</summary>
public sealed record DirectoryGroup(string Id, string Name);

/// <summary>What the organisation's directory says of a group that somebody named, and who is in it.</summary>
/// <param name="Outcome">Whether it could say so.</param>
/// <param name="Groups">Those that may be meant.</param>
public sealed record DirectoryGroupAnswer(DirectoryOutcome Outcome, IReadOnlyList<DirectoryGroup> Groups)
{
    /// <summary>Everybody in the one that is meant; empty where none is yet.</summary>
    public IReadOnlyList<DirectoryPerson> Members { get; init; } = [];

    public static DirectoryGroupAnswer Without(DirectoryOutcome outcome) => new(outcome, []);

    /// <summary>The chosen one; where none has been chosen, the only one. Null when it has to be asked.</summary>
    public DirectoryGroup? Meant(string chosen) => chosen.Length > 0
        ? Groups.FirstOrDefault(group => group.Id == chosen)
        : Groups is [var only] ? only : null;
}
