using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Storage;

/// <summary>A row is read at once or not at all, and somebody may be waiting for it: there is time for another try.</summary>
public sealed class ReadPatience : HttpPipelineSynchronousPolicy
{
    public static readonly TimeSpan ForOneRow = TimeSpan.FromSeconds(10);

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.Contains("(PartitionKey=", StringComparison.Ordinal))
            message.NetworkTimeout = ForOneRow;
    }
}
