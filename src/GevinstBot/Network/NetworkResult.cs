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
    public static NetworkResult Of(NetworkOutcome outcome) => new(outcome, []);

    public static NetworkResult Rejected(IReadOnlyList<FileProblem> problems) => new(NetworkOutcome.Rejected, problems);
}
