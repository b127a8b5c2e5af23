using Azure;
using GevinstBot.Tables.Filters;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Embedded;

/// <summary>The service's answers, given from the file.</summary>
internal sealed class EmbeddedTableStore(EmbeddedDatabase database, TimeProvider timeProvider) : ITableStore
{
    public string AccountName => "embedded";

    public Uri Endpoint { get; } = new(database.Path);

    public Task<Response> CreateTableAsync(string table, CancellationToken cancellationToken) => database.WriteAsync<Response>(
        connection => EmbeddedTables.Create(connection, table)
            ? (StoredResponse.Success(204), true)
            : (EmbeddedFailures.TableAlreadyExists, false),
        cancellationToken);

    public Task<Response> DeleteTableAsync(string table, CancellationToken cancellationToken) => database.WriteAsync<Response>(
        connection => EmbeddedTables.Delete(connection, table)
            ? (StoredResponse.Success(204), true)
            : (EmbeddedFailures.ResourceNotFound, false),
        cancellationToken);

    public Task<TablePage<string>> ListTablesAsync(PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Understood(page.Filter, filter => database.Read(connection => EmbeddedTables.Page(connection, filter, page))));
    }

    public Task<TableAnswer<TableRow>> ReadAsync(
        string table, string partitionKey, string rowKey, IReadOnlyCollection<string>? select, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(connection =>
        {
            if (EmbeddedRows.Of(connection, table) is not { } rows) return new TableAnswer<TableRow>(EmbeddedFailures.TableNotFound, null);
            return rows.Find(partitionKey, rowKey) is { } row
                ? new TableAnswer<TableRow>(StoredResponse.Success(200), EmbeddedQuery.Only(row, select))
                : new TableAnswer<TableRow>(EmbeddedFailures.ResourceNotFound, null);
        }));
    }

    public Task<TablePage<TableRow>> QueryAsync(string table, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var from = page.Continuation is null ? null : EmbeddedContinuation.Read(page.Continuation);
        if (page.Continuation is not null && from is null)
            return Task.FromResult(Failed<TableRow>(EmbeddedFailures.InvalidInput("The continuation is not one this store gave.")));
        return Task.FromResult(Understood(page.Filter, filter => database.Read(connection => EmbeddedRows.Of(connection, table) is { } rows
            ? EmbeddedQuery.Page(rows, filter, from, page)
            : Failed<TableRow>(EmbeddedFailures.TableNotFound))));
    }

    public Task<Response> WriteAsync(string table, TableWrite write, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            if (EmbeddedRows.Of(connection, table) is not { } rows) return (EmbeddedFailures.TableNotFound, false);
            var answer = EmbeddedWrite.Apply(rows, write, timeProvider.GetUtcNow());
            return (answer, !answer.IsError);
        },
        cancellationToken);

    public Task<IReadOnlyList<Response>> SubmitAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Response>>(
            connection =>
            {
                if (EmbeddedRows.Of(connection, table) is not { } rows) return ([AtFault(0, EmbeddedFailures.TableNotFound)], false);
                var now = timeProvider.GetUtcNow();
                var answers = new List<Response>(writes.Count);
                for (var index = 0; index < writes.Count; index++)
                {
                    var answer = EmbeddedWrite.Apply(rows, writes[index], now);
                    if (answer.IsError) return ([AtFault(index, answer)], false);
                    answers.Add(answer);
                }

                return (answers, true);
            },
            cancellationToken);

    private static StoredResponse AtFault(int index, Response failure)
    {
        var error = TableErrors.Of(failure);
        return StoredResponse.Failure(failure.Status, error.Code!, $"{index}:{error.Message}");
    }

    private static TablePage<T> Understood<T>(string? filter, Func<FilterNode?, TablePage<T>> answer)
    {
        try
        {
            return answer(FilterParser.Parse(filter));
        }
        catch (FilterSyntaxException unreadable)
        {
            return Failed<T>(EmbeddedFailures.InvalidInput(unreadable.Message));
        }
    }

    private static TablePage<T> Failed<T>(Response failure) => new(failure, [], null);
}
