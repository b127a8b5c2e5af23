using Azure.Data.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>The contract, kept by Microsoft's emulator of the service.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Lane", "Slow")]
public sealed class AzuriteTableTests(AzuriteFixture fixture) : TableContractTests(Connect(fixture))
{
    protected override bool IsEmulator => true;

    /// <summary>Its 500 for a key that an address can't hold is no better the second time.</summary>
    private static TableServiceClient Connect(AzuriteFixture fixture) =>
        new(fixture.Azurite.ConnectionString, new TableClientOptions { Retry = { MaxRetries = 0 } });
}
