using GevinstBot.Domain;

namespace GevinstBot.Storage;

/// <summary>What became of an answer that was to be stored.</summary>
public enum StoreOutcome
{
    Stored,

    /// <summary>It stands there already: said again, it has no effect.</summary>
    Same,

    /// <summary>Another answer has been stored since the one it was based on; nothing was written.</summary>
    Overtaken,
}

/// <summary>What became of an answer, and the answer that stands now.</summary>
public sealed record StoreResult<T>(StoreOutcome Outcome, T Standing) where T : class, IVersioned<T>
{
    /// <summary>What was overtaken is an earlier version: a press that came late or twice, by which nobody loses a word.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>What somebody else stored meanwhile and what was typed are one answer now; null where nothing was put together.</summary>
    public T? MergedWith { get; init; }
}
