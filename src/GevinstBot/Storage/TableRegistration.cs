using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>A table that must exist before the first request.</summary>
public sealed record TableName(string Value);

/// <summary>A table that only says that the program runs: it lives for seconds, and is nobody's data, so a backup leaves it out.</summary>
public sealed record SignTable(string Value);

public static class TableRegistration
{
    /// <summary>Registers the class that knows a table, and has the table created when the program starts.</summary>
    public static IServiceCollection AddTable<T>(this IServiceCollection services, string name) where T : class =>
        services.AddSingleton<T>().AddSingleton(new TableName(name));

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
