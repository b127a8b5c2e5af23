using Azure.Data.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>
/// The contract once more, on both stores at the same time: every request of Microsoft's client goes to the emulator and to the
/// file, and their answers must agree. The client is given the emulator's.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class TwinTableTests(TwinFixture twin) : TableContractTests(Connect(twin)), IClassFixture<TwinFixture>
{
    protected override bool IsEmulator => true;

    private static TableServiceClient Connect(TwinFixture twin) =>
        new(twin.Azurite.ConnectionString, new TableClientOptions { Transport = twin.Transport, Retry = { MaxRetries = 0 } });
}
