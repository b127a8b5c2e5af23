namespace GevinstBot.Domain.Reporting;

/// <summary>
/// Mål for a year: not below <see cref="Low"/>, not above <see cref="High"/>;
/// one of them may be open. <see cref="Source"/> says who decided it.
/// </summary>
public sealed record Target(decimal? Low, decimal? High, string? Source = null)
{
    public static Target AtMost(decimal high, string? source = null) => new(Low: null, high, source);

    public static Target AtLeast(decimal low, string? source = null) => new(low, High: null, source);

    /// <summary>How far outside the target a value is: positive above, negative below, zero inside.</summary>
    public decimal Distance(decimal value) =>
        value > High ? value - High.Value : value < Low ? value - Low.Value : 0;
}
