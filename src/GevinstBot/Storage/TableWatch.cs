using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Storage;

/// <summary>
/// Sees which tables this instance writes to, and of which tables a reading is made: so nobody has to say it, and nobody can say it
/// wrongly. What other instances write isn't seen here.
/// </summary>
public sealed class TableWatch : HttpPipelinePolicy
{
    private const int Ok = 200;
    private const int NoSuchRow = 404;

    private readonly ConcurrentDictionary<string, long> _writes = new(StringComparer.OrdinalIgnoreCase);
    private readonly AsyncLocal<TableReading?> _reading = new();

    /// <summary>False where it stands on no way to the tables, and so knows nothing.</summary>
    public bool SeesCalls { get; private set; }

    /// <summary>Reads something, and notes what it is made of. A reading inside another isn't noted in that.</summary>
    public async Task<(T Value, TableReading Of)> ReadAsync<T>(Func<Task<T>> read)
    {
        var reading = _reading.Value = new TableReading();
        return (await read(), reading);
    }

    /// <summary>Whether what a reading is made of is as it was, as far as this instance knows.</summary>
    public bool IsAsItWas(TableReading reading) =>
        SeesCalls && reading.IsWhole && reading.Tables.All(table => WritesTo(table.Key) == table.Value);

    /// <summary>Something is written to a table, or was.</summary>
    public void Written(string table) => _writes.AddOrUpdate(table, 1, (_, writes) => writes + 1);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The product is asynchronous.");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        SeesCalls = true;
        return message.Request.Method != RequestMethod.Get ? WriteAsync(message, pipeline)
            : _reading.Value is { } reading ? ReadAsync(reading, message, pipeline)
            : ProcessNextAsync(message, pipeline);
    }

    private long WritesTo(string table) => _writes.GetValueOrDefault(table);

    private async ValueTask ReadAsync(TableReading reading, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var table = TableTraffic.Table(message.Request);
        // Before it is asked: a write that comes in between may or may not be in the answer.
        reading.Touches(table, WritesTo(table));
        var isAnswered = false;
        try
        {
            await ProcessNextAsync(message, pipeline);
            isAnswered = message.Response.Status is Ok or NoSuchRow;
        }
        finally
        {
            if (!isAnswered)
                reading.Misses();
        }
    }

    /// <summary>Noted before and after: whoever reads in between may see what was, and a write that fails may have happened.</summary>
    private async ValueTask WriteAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        // Whoever reads and has something to note, such as a row that can't be read, is to note it each time.
        _reading.Value?.Misses();
        var table = TableTraffic.Sent(message.Request).Table;
        Written(table);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Written(table);
        }
    }
}

/// <summary>Which tables something was read from, and how often this instance had written to each of them by then.</summary>
public sealed class TableReading
{
    private readonly ConcurrentDictionary<string, long> _tables = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, long> Tables => _tables;

    /// <summary>
    /// False when a question wasn't answered, so that whoever went on without the answer asks again; or when more was done than read.
    /// </summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>What was read first counts.</summary>
    public void Touches(string table, long writes) => _tables.TryAdd(table, writes);

    public void Misses() => IsWhole = false;
}
