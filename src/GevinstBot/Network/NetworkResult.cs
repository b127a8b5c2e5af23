namespace GevinstBot.Network;

/// <summary>What became of a network that was to be stored.</summary>
public enum NetworkOutcome
{
    Stored,

    /// <summary>It is what counts already.</summary>
    Same,

    /// <summary>Somebody else changed the network meanwhile, and nothing was stored.</summary>
    Overtaken,

    /// <summary>It has mistakes.</summary>
    Rejected,
}

/// <summary>What became of it, and the mistakes; none but of what was rejected.</summary>
public sealed record NetworkResult(NetworkOutcome Outcome, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>What was to be stored is the network now; somebody may have done it before.</summary>
    public bool Stands => Outcome is NetworkOutcome.Stored or NetworkOutcome.Same;

    public static NetworkResult Of(NetworkOutcome outcome) => new(outcome, []);

    public static NetworkResult Rejected(IReadOnlyList<FileProblem> problems) => new(NetworkOutcome.Rejected, problems);
}
