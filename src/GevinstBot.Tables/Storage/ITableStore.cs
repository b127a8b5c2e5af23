using Azure;

namespace GevinstBot.Tables.Storage;

/// <summary>
/// A place to keep tables. It answers with responses, failures included, in the service's codes; what is
/// an exception and what is not is decided once, by the clients above it.
/// </summary>
internal interface ITableStore
{
    string AccountName { get; }

    Uri Endpoint { get; }

    Task<Response> CreateTableAsync(string table, CancellationToken cancellationToken);

    Task<Response> DeleteTableAsync(string table, CancellationToken cancellationToken);

    Task<TablePage<string>> ListTablesAsync(PageRequest page, CancellationToken cancellationToken);

    Task<TableAnswer<TableRow>> ReadAsync(
        string table, string partitionKey, string rowKey, IReadOnlyCollection<string>? select, CancellationToken cancellationToken);

    Task<TablePage<TableRow>> QueryAsync(string table, PageRequest page, CancellationToken cancellationToken);

    Task<Response> WriteAsync(string table, TableWrite write, CancellationToken cancellationToken);

    /// <summary>One response for each write, or a single failing one whose message begins with the index.</summary>
    Task<IReadOnlyList<Response>> SubmitAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken);
}
