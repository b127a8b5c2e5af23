using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.EmbeddedTables.Protocol;
using GevinstBot.EmbeddedTables.Sqlite;

namespace GevinstBot.EmbeddedTables;

/// <summary>
/// The Table service's protocol, answered from one SQLite file: for when no account is configured. What has been answered is on
/// disk: neither a kill nor a power cut takes it away. One process at a time is meant; several are kept apart by SQLite's locks.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api</remarks>
public sealed class EmbeddedTablesTransport : HttpPipelineTransport, IDisposable
{
    /// <summary>Never resolved: .invalid is reserved for names that don't exist (RFC 2606).</summary>
    private static readonly Uri Endpoint = new("https://embedded.invalid");

    /// <summary>Never asked for; with a key the client would sign every call anew, for nobody.</summary>
    private static readonly AzureSasCredential Anybody = new("sig=embedded");

    private readonly TableFile _file;
    private readonly TableService _service;

    // Waiting here rather than in SQLite: its busy wait sleeps and is not fair.
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <param name="path">Made, with its folder, if it is not there.</param>
    /// <param name="timeProvider">Gives the rows their timestamps.</param>
    /// <param name="survives">What the answered writes are to outlive.</param>
    /// <exception cref="Azure.RequestFailedException">The file is not one of tables, or can't be used.</exception>
    public EmbeddedTablesTransport(string path, TimeProvider timeProvider, Survives survives = Survives.PowerCut)
    {
        _file = new TableFile(path, survives);
        _service = new TableService(_file, timeProvider);
    }

    /// <summary>Whether a client's tables lie in an embedded file.</summary>
    public static bool IsBehind(TableServiceClient client) => client.Uri.Host == Endpoint.Host;

    /// <summary>Microsoft's client on this file.</summary>
    /// <param name="policies">What is to see every call.</param>
    public TableServiceClient CreateClient(params HttpPipelinePolicy[] policies)
    {
        // A file's failure isn't cured by trying again.
        var options = new TableClientOptions { Transport = this, Retry = { MaxRetries = 0 } };
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsLoggingEnabled = false;
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return new TableServiceClient(Endpoint, Anybody, options);
    }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        var request = TableRequest.Of(message.Request);
        if (request.IsWrite) _writer.Wait(message.CancellationToken);
        Answer(message, request);
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var request = TableRequest.Of(message.Request);
        if (request.IsWrite) await _writer.WaitAsync(message.CancellationToken);
        Answer(message, request);
    }

    /// <summary>
    /// Writes the log back into the file and empties it, so that what has been deleted is in neither. Whoever is reading meanwhile keeps
    /// what they read, and then the log goes the next time.
    /// </summary>
    /// <remarks>https://www.sqlite.org/pragma.html#pragma_wal_checkpoint</remarks>
    public async Task SweepAsync(CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            _file.Read(session => session.Execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _writer.Dispose();
    }

    private void Answer(HttpMessage message, TableRequest request)
    {
        try
        {
            message.CancellationToken.ThrowIfCancellationRequested();
            message.Response = _service.Answer(request);
            message.Response.ClientRequestId = message.Request.ClientRequestId;
        }
        finally
        {
            if (request.IsWrite) _writer.Release();
        }
    }
}
