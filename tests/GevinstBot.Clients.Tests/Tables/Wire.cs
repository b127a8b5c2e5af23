using Azure;
using Azure.Core.Pipeline;
using GevinstBot.Tables;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>A client whose time, ids and transport are known.</summary>
internal static class Wire
{
    /// <summary>The emulator's key, which is public and the same everywhere.</summary>
    public static readonly TableSharedKeyCredential Credential = new("myaccount", Azurite.AccountKey);

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 12, 0);

    public static TableClientOptions Options(HttpPipelineTransport transport, TimeProvider? time = null)
    {
        var ids = 0;
        return new TableClientOptions
        {
            Transport = transport,
            TimeProvider = time ?? new ManualTimeProvider(Now),
            NewId = () => new Guid(++ids, 0, 0, new byte[8]),
            Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = 3 },
        };
    }

    public static TableClient Table(StubTransport transport) =>
        new(new Uri("https://myaccount.table.core.windows.net"), "Tab", Credential, Options(transport));

    public static StubTransport Answering(int status, string body = "", params (string, string)[] headers) =>
        new(_ => StubTransport.Json(status, body, headers));

    public static async Task<RequestFailedException> FailureOf(StubTransport transport) =>
        await Assert.ThrowsAsync<RequestFailedException>(() => Table(transport).GetEntityAsync<TableEntity>("p", "r"));
}
