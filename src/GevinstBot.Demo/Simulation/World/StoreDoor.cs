using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// One instance's way to the store that it shares with the others: each call takes its time there and back, and in bad weather goes
/// astray. Where it is cut off, by a kill too, only chance knows whether the store had written by then.
/// </summary>
public sealed class StoreDoor(HttpPipelineTransport store, WorldInstance instance, Weather weather, Trace trace) : HttpPipelineTransport
{
    private static readonly Duration BetweenTries = Duration.FromMilliseconds(800);

    public override Request CreateRequest() => store.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The store is called asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (message.ProcessingContext.RetryNumber is > 0 and var number)
            await instance.Clock.WaitAsync(BetweenTries * (1 << number)).ConfigureAwait(false);
        var fate = weather.Next();
        await instance.Clock.WaitAsync(fate.There).ConfigureAwait(false);
        if (fate.Mishap is Mishap.Refused or Mishap.LostOnTheWay)
            throw Failure(fate.Mishap, message);
        await store.ProcessAsync(message).ConfigureAwait(false);
        if (StoreWrite.Of(message.Request) is { Count: > 0 } writes)
            Note(writes, message.Response);
        await instance.Clock.WaitAsync(fate.Back).ConfigureAwait(false);
        if (fate.Mishap is Mishap.AnswerLost)
            throw Failure(fate.Mishap, message);
    }

    private void Note(IReadOnlyList<StoreWrite> writes, Response response)
    {
        foreach (var write in writes)
            trace.Note(instance.Name, $"{write} {response.Status}");
        if (response.Status is 201 or 204 || (response.Status is 202 && !IsRefusedInside(response)))
            instance.HasWritten(writes);
    }

    /// <summary>A transaction is answered with 202 whatever became of it; that stands inside.</summary>
    private static bool IsRefusedInside(Response response)
    {
        using var reader = new StreamReader(response.ContentStream!, leaveOpen: true);
        var text = reader.ReadToEnd();
        response.ContentStream!.Position = 0;
        return text.Contains("HTTP/1.1 4", StringComparison.Ordinal);
    }

    /// <summary>What the client makes of a connection that broke is tried again; what the service refused was, several times.</summary>
    private RequestFailedException Failure(Mishap mishap, HttpMessage message)
    {
        trace.Note(instance.Name, $"{message.Request.Method.Method} {mishap}");
        instance.Mishaps++;
        return mishap is Mishap.Refused
            ? new RequestFailedException(503, "The server is busy.", "ServerBusy", innerException: null)
            : new RequestFailedException("The connection broke.", new IOException("The connection broke."));
    }
}
