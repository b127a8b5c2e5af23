using System.Collections.Concurrent;

namespace GevinstBot.Storage;

/// <summary>
/// What was read, for as long as this instance has written to none of the tables that it was read from. Of what others write nothing is
/// known here: whoever hears of that forgets all.
/// </summary>
public sealed class KeptReadings(TableWatch watch)
{
    private readonly ConcurrentDictionary<string, Kept> _kept = new();

    public void ForgetAll() => _kept.Clear();

    /// <summary>What was read before, if it is as it was; else it is read now.</summary>
    /// <param name="what">What it is called: always the same for the same.</param>
    /// <param name="of">What it is made of besides rows; of another it is read anew.</param>
    /// <param name="read">Reads it.</param>
    public async Task<T> ReadAsync<T>(string what, object of, Func<Task<T>> read) where T : class
    {
        if (_kept.TryGetValue(what, out var kept) && kept.Of.Equals(of) && watch.IsAsItWas(kept.Reading))
            return (T)kept.Value;
        var (value, reading) = await watch.ReadAsync(read);
        _kept[what] = new Kept(value, of, reading);
        return value;
    }

    private sealed record Kept(object Value, object Of, TableReading Reading);
}
