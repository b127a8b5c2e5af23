namespace GevinstBot.Domain;

/// <summary>
/// Why a field was not accepted: a key into the texts and what goes into the text's places (texts, and days as they are), never a
/// sentence and never what the person typed. Two problems are equal when they say the same, so the arguments are compared one by one.
/// </summary>
public sealed record Problem
{
    public Problem(string field, string textKey, params IReadOnlyList<object> arguments) =>
        (Field, TextKey, Arguments) = (field, textKey, [.. arguments]);

    public string Field { get; }

    public string TextKey { get; }

    public IReadOnlyList<object> Arguments { get; }

    public bool Equals(Problem? other) =>
        other is not null
        && Field == other.Field
        && TextKey == other.TextKey
        && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Field, TextKey, Arguments.Count);

    public override string ToString() => $"{Field}: {TextKey} ({string.Join("; ", Arguments)})";
}
