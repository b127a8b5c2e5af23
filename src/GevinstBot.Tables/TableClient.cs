using System.Linq.Expressions;
using Azure;
using Azure.Core;
using GevinstBot.Tables.Entities;
using GevinstBot.Tables.Filters;
using GevinstBot.Tables.Models;
using GevinstBot.Tables.Rest;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables;

/// <summary>One table. Named and shaped as in Azure.Data.Tables; a failure is a <see cref="RequestFailedException"/> with the service's code, wherever the table is kept.</summary>
public class TableClient
{
    private readonly ITableStore _store;

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(RestTableStore.Connect(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(RestTableStore.Connect(endpoint, tokenCredential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(RestTableStore.Connect(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(ITableStore store, string tableName)
    {
        TableRules.CheckTableName(tableName);
        _store = store;
        Name = tableName;
    }

    /// <summary>For test doubles.</summary>
    protected TableClient()
    {
        _store = null!;
        Name = null!;
    }

    public virtual string Name { get; }

    public virtual string AccountName => _store.AccountName;

    public virtual Uri Uri => new($"{_store.Endpoint.AbsoluteUri.TrimEnd('/')}/{Name}");

    /// <summary>A filter whose interpolated values are quoted as the type they have: text can never become filter.</summary>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.From(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.ToText(filter);

    /// <exception cref="RequestFailedException">409 <c>TableAlreadyExists</c>.</exception>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        Created(Require(await _store.CreateTableAsync(Name, cancellationToken)));

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        Created(Allow(await _store.CreateTableAsync(Name, cancellationToken), TableErrorCode.TableAlreadyExists));

    /// <summary>Deletes the table with all its rows; a table that is not there is a 404 response, not an exception.</summary>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        AllowMissing(await _store.DeleteTableAsync(Name, cancellationToken));

    /// <exception cref="RequestFailedException">409 <c>EntityAlreadyExists</c>.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity =>
        WriteAsync(TableTransactionActionType.Add, entity, default, cancellationToken);

    /// <exception cref="RequestFailedException">412 <c>UpdateConditionNotSatisfied</c>: another has written the row since; 404: it is gone.</exception>
    /// <exception cref="ArgumentException">No version is named; <see cref="ETag.All"/> stands for any.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => WriteAsync(
            mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace,
            entity, ifMatch, cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => WriteAsync(
            mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace,
            entity, default, cancellationToken);

    /// <summary>Deletes a row, any version of it unless told which; a row that is not there is a 404 response, not an exception.</summary>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var write = new TableWrite(TableTransactionActionType.Delete, partitionKey, rowKey, new Dictionary<string, object>(), ifMatch);
        TableRules.Check(write);
        return AllowMissing(await _store.WriteAsync(Name, write, cancellationToken));
    }

    /// <inheritdoc cref="DeleteEntityAsync(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <exception cref="RequestFailedException">404 <c>ResourceNotFound</c>.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var answer = await ReadAsync(partitionKey, rowKey, select, cancellationToken);
        return Response.FromValue(EntityRows.Read<T>(answer.Value ?? throw TableErrors.Exception(answer.Raw)), answer.Raw);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var answer = await ReadAsync(partitionKey, rowKey, select, cancellationToken);
        if (answer.Value is { } row) return Response.FromValue(EntityRows.Read<T>(row), answer.Raw);
        return new NoValueResponse<T>(AllowMissing(answer.Raw));
    }

    /// <summary>The rows that pass an OData filter (build it with <see cref="CreateQueryFilter(FormattableString)"/>), in key order; <paramref name="maxPerPage"/> limits a page, not the result.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = select?.ToList();
        return new TablePages<TableRow, T>(
            page => _store.QueryAsync(Name, new PageRequest(filter, page.Size, columns, page.Continuation), cancellationToken),
            EntityRows.Read<T>, maxPerPage, cancellationToken);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => QueryAsync<T>(FilterExpression.ToText(filter), maxPerPage, select, cancellationToken);

    /// <summary>All of it or nothing: at most 100 rows of one partition, each once.</summary>
    /// <exception cref="TableTransactionFailedException">Nothing was written; tells which action was at fault.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var writes = transactionActions.Select(action => EntityRows.Write(action.ActionType, action.Entity, action.ETag)).ToList();
        TransactionRules.Check(writes);
        var answers = await _store.SubmitAsync(Name, writes, cancellationToken);
        if (answers.FirstOrDefault(answer => answer.IsError) is { } failure)
            throw new TableTransactionFailedException(TableErrors.Exception(failure));
        return Response.FromValue(answers, StoredResponse.Success(202));
    }

    private Task<TableAnswer<TableRow>> ReadAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
    {
        TableRules.CheckKey(EntityNames.PartitionKey, partitionKey);
        TableRules.CheckKey(EntityNames.RowKey, rowKey);
        return _store.ReadAsync(Name, partitionKey, rowKey, select?.ToList(), cancellationToken);
    }

    private async Task<Response> WriteAsync(
        TableTransactionActionType kind, ITableEntity entity, ETag ifMatch, CancellationToken cancellationToken)
    {
        var write = EntityRows.Write(kind, entity, ifMatch);
        TableRules.Check(write);
        return Require(await _store.WriteAsync(Name, write, cancellationToken));
    }

    private Response<TableItem> Created(Response response) => Response.FromValue(new TableItem(Name), response);

    private static Response Require(Response response) => response.IsError ? throw TableErrors.Exception(response) : response;

    private static Response AllowMissing(Response response) => response.Status == 404 ? response : Require(response);

    private static Response Allow(Response response, TableErrorCode code) => code == TableErrors.Of(response).Code ? response : Require(response);
}
