namespace GevinstBot.Tables.Storage;

/// <summary>Which rows, which of their properties, how many at a time, and where to go on from.</summary>
internal sealed record PageRequest(string? Filter, int? Size, IReadOnlyCollection<string>? Select, string? Continuation)
{
    /// <summary>The service never gives more in one answer.</summary>
    private const int LargestPage = 1000;

    public int Top => Size switch
    {
        null => LargestPage,
        < 1 => throw new ArgumentOutOfRangeException(nameof(Size), Size, "A page has at least one row."),
        var size => Math.Min(size.Value, LargestPage),
    };
}
