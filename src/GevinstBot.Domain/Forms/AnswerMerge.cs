namespace GevinstBot.Domain.Forms;

/// <summary>
/// What two people made of one answer, put together part by part: a part that only one of them changed is theirs. Where both changed the
/// same part, and not to the same, it stands as the one who is asked has it, and is named.
/// </summary>
/// <param name="from">What both began with.</param>
/// <param name="own">What the one who is asked made of it.</param>
/// <param name="other">What is stored meanwhile.</param>
public sealed class AnswerMerge<T>(T from, T own, T other)
{
    private readonly List<string> _clashes = [];

    /// <summary>The parts that both changed, by the fields that they are typed in.</summary>
    public IReadOnlyList<string> Clashes => _clashes;

    /// <summary>One part: a field, or several that make no sense without each other.</summary>
    public TPart Of<TPart>(string field, Func<T, TPart> part)
    {
        var (begun, mine, theirs) = (part(from), part(own), part(other));
        if (Equals(mine, begun) || Equals(mine, theirs))
            return theirs;
        if (!Equals(theirs, begun))
            _clashes.Add(field);
        return mine;
    }
}
