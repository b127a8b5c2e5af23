using GevinstBot.Storage;

namespace GevinstBot.Tests.Sending;

/// <summary>What something costs at the tables, as the product's own meter counts it.</summary>
public static class TableCalls
{
    /// <summary>How many calls.</summary>
    public static Task<long> OfAsync(BotApp app, Func<Task> act) => SumAsync(app, TableMeter.CallsName, act);

    /// <summary>How many rows, read and written.</summary>
    public static Task<long> RowsOfAsync(BotApp app, Func<Task> act) => SumAsync(app, TableMeter.RowsName, act);

    private static async Task<long> SumAsync(BotApp app, string instrument, Func<Task> act)
    {
        using var metered = new Metered(app.Services);
        await act();
        return (long)metered.Sum(instrument);
    }
}
