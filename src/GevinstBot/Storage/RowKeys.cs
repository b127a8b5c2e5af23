using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Storage;

/// <summary>How what isn't an id stands in a key.</summary>
public static class RowKeys
{
    /// <summary>A moment to the millisecond, so that rows lie in the order of time.</summary>
    public static string Of(Instant at) => InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmssfff").Format(at);
}
