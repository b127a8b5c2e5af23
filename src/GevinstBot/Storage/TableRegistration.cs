using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>A table that must exist before the first request.</summary>
public sealed record TableName(string Value);

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
}
