using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using GevinstBot.EmbeddedTables.Protocol;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Answers in place of the service, below the pipeline, and keeps what was sent.</summary>
internal sealed class StubTransport(params Func<SentRequest, Response>[] answers) : HttpPipelineTransport
{
    public List<SentRequest> Sent { get; } = [];

    public static Response Json(int status, string body, params (string Name, string Value)[] headers) =>
        new TableResponse(status, System.Text.Encoding.UTF8.GetBytes(body), headers);

    public static Response Failure(int status, string code) => TableResponse.Of(new TableFailure(status, code, code));

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        var request = SentRequest.Of(message.Request);
        Sent.Add(request);
        message.Response = answers[Math.Min(Sent.Count, answers.Length) - 1](request);
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }
}
