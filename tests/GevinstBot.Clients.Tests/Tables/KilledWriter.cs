using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>
/// The other process of <see cref="EmbeddedDurabilityTests"/>: writes to the file given for as long as it lives,
/// and says what has been acknowledged.
/// </summary>
internal static class KilledWriter
{
    public const string TableName = "Answers";
    private const int Writers = 4;

    public static async Task Main(string[] args)
    {
        using var file = new EmbeddedTablesTransport(args[0], new ManualTimeProvider(Wire.Now), Enum.Parse<Survives>(args[2]));
        var table = file.CreateClient().GetTableClient(TableName);
        await table.CreateIfNotExistsAsync();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(table, $"{args[1]}-{writer}"))));
    }

    private static async Task WriteAsync(TableClient table, string partition)
    {
        for (var n = 0; ; n++)
        {
            await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, "current") { ["N"] = n }),
                new(TableTransactionActionType.Add, new TableEntity(partition, $"version {n:D9}") { ["N"] = n }),
            ]);
            await Console.Out.WriteLineAsync($"{partition} {n}");
            await Console.Out.FlushAsync();
        }
    }
}
