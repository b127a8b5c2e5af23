using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Storage;

/// <summary>How what isn't an id stands in a key.</summary>
public static class RowKeys
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmssfff");

    /// <summary>A moment to the millisecond, so that rows lie in the order of time.</summary>
    public static string Of(Instant at) => Moment.Format(at);

    /// <summary>The moment that a key is of; null where it is of none.</summary>
    public static Instant? At(string key) => Moment.Parse(key) is { Success: true } read ? read.Value : null;
}
