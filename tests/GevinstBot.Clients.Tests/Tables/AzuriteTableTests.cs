using GevinstBot.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>The contract, kept by Microsoft's emulator of the service.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTableTests(AzuriteFixture fixture) : TableContractTests(new TableServiceClient(fixture.Azurite.ConnectionString));
