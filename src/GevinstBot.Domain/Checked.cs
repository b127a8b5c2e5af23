using System.Diagnostics.CodeAnalysis;

namespace GevinstBot.Domain;

/// <summary>What a person typed, read: either the value, or the problems to show beside the fields; never both.</summary>
[SuppressMessage("Design", "CA1000", Justification = "Checked<decimal>.Accepted(value) says what is accepted.")]
public sealed record Checked<T>
{
    private readonly T? value;

    private Checked(T? value, IReadOnlyList<Problem> problems) => (this.value, Problems) = (value, problems);

    public bool IsAccepted => Problems.Count == 0;

    /// <summary>Empty when accepted, so that the problems of several fields can be put together.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public static Checked<T> Accepted(T value) => new(value, []);

    /// <exception cref="ArgumentException">There is no problem: a person would be refused without being told why.</exception>
    public static Checked<T> Rejected(IReadOnlyList<Problem> problems) =>
        problems.Count > 0
            ? new(default, [.. problems])
            : throw new ArgumentException("A rejection says what is wrong.", nameof(problems));

    public TResult Match<TResult>(Func<T, TResult> accepted, Func<IReadOnlyList<Problem>, TResult> rejected) =>
        IsAccepted ? accepted(value!) : rejected(Problems);

    public bool Equals(Checked<T>? other) =>
        other is not null
        && EqualityComparer<T?>.Default.Equals(value, other.value)
        && Problems.SequenceEqual(other.Problems);

    public override int GetHashCode() => HashCode.Combine(value, Problems.Count);
}
