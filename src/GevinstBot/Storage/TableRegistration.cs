using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>A table that must exist before the first request.</summary>
/// <param name="Value">Its name.</param>
/// <param name="IsSign">
/// It only says that the program runs: its rows live for seconds, and are nobody's data, so a backup leaves it out.
/// </param>
/// <param name="IsCopied">
/// False for what nobody may have longer than the program itself: it is taken away at a set time, and a copy would keep it.
/// </param>
public sealed record TableName(string Value, bool IsSign, bool IsCopied = true)
{
    /// <summary>Whether a backup has it, and a restore fills it.</summary>
    public bool IsBackedUp => IsCopied && !IsSign;
}

public static class TableRegistration
{
    /// <summary>Registers the class that knows a table, and has the table created when the program starts.</summary>
    public static IServiceCollection AddTable<T>(
        this IServiceCollection services, string name, bool isSign = false, bool isCopied = true) where T : class =>
        services.AddSingleton<T>().AddSingleton(new TableName(name, isSign, isCopied));

    public static async Task CreateTablesAsync(this IServiceProvider services, CancellationToken ct)
    {
        var tables = services.GetRequiredService<TableServiceClient>();
        foreach (var name in services.GetServices<TableName>())
            await tables.CreateTableIfNotExistsAsync(name.Value, ct);
    }

    /// <summary>The tables that are there, whoever made them.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(this TableServiceClient tables, CancellationToken ct)
    {
        var names = new List<string>();
        await foreach (var table in tables.QueryAsync(cancellationToken: ct))
            names.Add(table.Name);
        return names;
    }
}
