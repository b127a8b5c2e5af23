using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Microsoft's client on a transport that is known.</summary>
internal static class Wire
{
    /// <summary>The emulator's key, which is public and the same everywhere.</summary>
    public static readonly TableSharedKeyCredential Credential = new("myaccount", Azurite.AccountKey);

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 12, 0);

    public static TableClientOptions Options(HttpPipelineTransport transport) => new()
    {
        Transport = transport,
        Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = 3 },
    };

    public static TableClient Table(StubTransport transport) =>
        new(new Uri("https://myaccount.table.core.windows.net"), "Tab", Credential, Options(transport));
}
