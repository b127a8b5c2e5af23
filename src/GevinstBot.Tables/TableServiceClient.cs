using System.Linq.Expressions;
using Azure;
using Azure.Core;
using GevinstBot.Tables.Filters;
using GevinstBot.Tables.Models;
using GevinstBot.Tables.Rest;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables;

/// <summary>An account's tables. Named and shaped as in Azure.Data.Tables.</summary>
public class TableServiceClient
{
    private readonly ITableStore _store;

    /// <summary>From an account's connection string, or <c>UseDevelopmentStorage=true</c> for the emulator.</summary>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(RestTableStore.Connect(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(RestTableStore.Connect(endpoint, tokenCredential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(RestTableStore.Connect(endpoint, credential, options))
    {
    }

    internal TableServiceClient(ITableStore store) => _store = store;

    /// <summary>For test doubles.</summary>
    protected TableServiceClient() => _store = null!;

    public virtual string AccountName => _store.AccountName;

    public virtual Uri Uri => _store.Endpoint;

    public static string CreateQueryFilter(FormattableString filter) => FilterText.From(filter);

    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => FilterExpression.ToText(filter);

    public virtual TableClient GetTableClient(string tableName) => new(_store, tableName);

    /// <exception cref="RequestFailedException">409 <c>TableAlreadyExists</c>.</exception>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>A table that is not there is a 404 response, not an exception.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new TablePages<string, TableItem>(
            page => _store.ListTablesAsync(new PageRequest(filter, page.Size, Select: null, page.Continuation), cancellationToken),
            name => new TableItem(name), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(FilterExpression.ToText(filter), maxPerPage, cancellationToken);
}
