using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>A connection that breaks after the server has done the work: the emulator never does this by itself.</summary>
internal sealed class FaultTransport : HttpPipelineTransport
{
    private readonly HttpPipelineTransport _inner = HttpClientTransport.Shared;

    /// <summary>How many of the coming answers are lost on the way back.</summary>
    public int AnswersToLose { get; set; }

    /// <summary>Run once, when an answer has been lost and before the next try.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The client is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await _inner.ProcessAsync(message);
        if (AnswersToLose == 0) return;
        AnswersToLose--;
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        throw new IOException("The connection broke after the server had answered.");
    }
}
