using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Tests.Storage;

/// <summary>A connection that breaks before or after the server has done the work: neither the emulator nor the file ever does this by itself.</summary>
internal sealed class FaultTransport(HttpPipelineTransport inner) : HttpPipelineTransport
{
    /// <summary>How many of the coming answers to writes are lost on the way back.</summary>
    public int AnswersToLose { get; set; }

    /// <summary>How many of the coming writes get through, before none does; null for all of them.</summary>
    public int? WritesLeft { get; set; }

    /// <summary>Run once, when an answer has been lost and before the next try.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The product is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Get && WritesLeft-- <= 0)
            throw new IOException("The server can't be reached.");
        await inner.ProcessAsync(message);
        if (message.Request.Method == RequestMethod.Get || AnswersToLose == 0) return;
        AnswersToLose--;
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        throw new IOException("The connection broke after the server had answered.");
    }
}
