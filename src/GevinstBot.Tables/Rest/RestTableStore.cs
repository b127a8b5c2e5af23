using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Rest;

/// <summary>The Azure Table service, or its emulator, over REST.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api</remarks>
internal sealed class RestTableStore(HttpPipeline pipeline, Uri endpoint, string accountName, TableClientOptions options) : ITableStore
{
    private const string TokenScope = "https://storage.azure.com/.default";

    private readonly RestExchange _exchange = new(pipeline, options.Version);
    private readonly TableAddress _address = new(endpoint);

    public string AccountName => accountName;

    public Uri Endpoint => endpoint;

    public static RestTableStore Connect(string connectionString, TableClientOptions? options)
    {
        var account = ConnectionString.Read(connectionString);
        return Connect(account.Endpoint, account.Credential, options);
    }

    public static RestTableStore Connect(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        return Connect(endpoint, credential.AccountName, options, new SharedKeyLitePolicy(credential, options.TimeProvider));
    }

    public static RestTableStore Connect(Uri endpoint, TokenCredential credential, TableClientOptions? options) =>
        Connect(endpoint, endpoint.Host.Split('.')[0], options ?? new TableClientOptions(), new BearerTokenAuthenticationPolicy(credential, TokenScope));

    public async Task<Response> CreateTableAsync(string table, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = table });
        var (response, _) = await _exchange.SendAsync(RequestMethod.Post, _address.Tables, body, "application/json", null, cancellationToken);
        return response;
    }

    public async Task<Response> DeleteTableAsync(string table, CancellationToken cancellationToken)
    {
        var (response, _) = await _exchange.SendAsync(RequestMethod.Delete, _address.TableNamed(table), null, string.Empty, null, cancellationToken);
        return response;
    }

    public async Task<TablePage<string>> ListTablesAsync(PageRequest page, CancellationToken cancellationToken) =>
        RestAnswers.Tables(await _exchange.QueryAsync(_address.TablesPage(page), cancellationToken));

    public async Task<TableAnswer<TableRow>> ReadAsync(
        string table, string partitionKey, string rowKey, IReadOnlyCollection<string>? select, CancellationToken cancellationToken)
    {
        var address = _address.RowSelecting(table, partitionKey, rowKey, select);
        var answer = RestAnswers.Row(await _exchange.GetAsync(address, cancellationToken));
        return new TableAnswer<TableRow>(answer.Raw, answer.Value?.Row);
    }

    public async Task<TablePage<TableRow>> QueryAsync(string table, PageRequest page, CancellationToken cancellationToken) =>
        RestAnswers.Rows(await _exchange.QueryAsync(_address.RowsPage(table, page), cancellationToken));

    public async Task<Response> WriteAsync(string table, TableWrite write, CancellationToken cancellationToken)
    {
        var own = NewOperation(table);
        var (response, retried) = await _exchange.SendAsync(RowRequest.For(own.Stamp(write), table, _address), cancellationToken);
        return retried ? await own.RecogniseAsync(write, response, cancellationToken) : response;
    }

    public async Task<IReadOnlyList<Response>> SubmitAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        var own = NewOperation(table);
        var body = BatchBody.Of(writes.Select(write => RowRequest.For(own.Stamp(write), table, _address)), options.NewId(), options.NewId());
        var (response, retried) = await _exchange.SendAsync(RequestMethod.Post, _address.Batch, body.Bytes, body.ContentType, null, cancellationToken);
        var answers = BatchAnswer.Parts(response);
        return retried ? await own.RecogniseAsync(writes, answers, cancellationToken) : answers;
    }

    private static RestTableStore Connect(Uri endpoint, string accountName, TableClientOptions options, HttpPipelinePolicy authentication)
    {
        var parts = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrors.Parser };
        parts.PerRetryPolicies.Add(authentication);
        return new RestTableStore(HttpPipelineBuilder.Build(parts), endpoint, accountName, options);
    }

    private OwnOperation NewOperation(string table) => new(_exchange, _address, table, options.NewId().ToString("N"));
}
