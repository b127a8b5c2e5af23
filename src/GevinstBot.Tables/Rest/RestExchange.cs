using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Tables.Rest;

/// <summary>Sends one request and says whether it had to be tried more than once.</summary>
internal sealed class RestExchange(HttpPipeline pipeline, string version)
{
    /// <summary>The server gives up after 30 seconds; a client that gives up before it does not know what happened.</summary>
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(10);

    public async Task<Response> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Get, address, ReadTimeout);
        await SendAsync(message, cancellationToken);
        return message.Response;
    }

    /// <summary>A query runs for at most 5 seconds on the server but may wait for as long as a write.</summary>
    public async Task<Response> QueryAsync(string address, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Get, address, WriteTimeout);
        await SendAsync(message, cancellationToken);
        return message.Response;
    }

    public Task<(Response Response, bool Retried)> SendAsync(RowRequest row, CancellationToken cancellationToken) =>
        SendAsync(row.Method, row.Address, row.Body, "application/json", row.IfMatch, cancellationToken);

    public async Task<(Response Response, bool Retried)> SendAsync(
        RequestMethod method, string address, byte[]? body, string contentType, string? ifMatch, CancellationToken cancellationToken)
    {
        using var message = Message(method, address, WriteTimeout);
        if (ifMatch is not null) message.Request.Headers.SetValue("If-Match", ifMatch);
        if (body is not null)
        {
            message.Request.Headers.SetValue("Content-Type", contentType);
            message.Request.Content = RequestContent.Create(body);
        }

        if (method == RequestMethod.Post) message.Request.Headers.SetValue("Prefer", "return-no-content");
        await SendAsync(message, cancellationToken);
        return (message.Response, message.ProcessingContext.RetryNumber > 0);
    }

    /// <summary>Status 0, as Azure.Core has it, for a service that could not be reached: a caller has one kind of exception to know.</summary>
    private async Task SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is AggregateException or IOException)
        {
            throw new RequestFailedException(0, "The table service could not be reached; whether the write happened is not known.", "ServiceUnreachable", unreachable);
        }
    }

    private HttpMessage Message(RequestMethod method, string address, TimeSpan timeout)
    {
        var message = pipeline.CreateMessage();
        message.NetworkTimeout = timeout;
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(address));
        request.Headers.SetValue("x-ms-version", version);
        request.Headers.SetValue("DataServiceVersion", "3.0;NetFx");
        request.Headers.SetValue("MaxDataServiceVersion", "3.0;NetFx");
        request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        return message;
    }
}
