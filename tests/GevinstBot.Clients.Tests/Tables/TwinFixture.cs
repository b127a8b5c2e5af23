using GevinstBot.EmbeddedTables;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>An emulator and a file that have seen the same from the beginning, so that they know the same tables.</summary>
public sealed class TwinFixture : IAsyncLifetime, IDisposable
{
    private readonly AzuriteFixture _azurite = new();
    private readonly TemporaryFile _file = new();
    private readonly EmbeddedTablesTransport _embedded;
    private readonly TwinTransport _transport;

    public TwinFixture() => _transport = new TwinTransport(_embedded = new EmbeddedTablesTransport(_file.Path, new ManualTimeProvider(Wire.Now)));

    public Azurite Azurite => _azurite.Azurite;

    internal TwinTransport Transport => _transport;

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public Task DisposeAsync() => _azurite.DisposeAsync();

    public void Dispose()
    {
        _transport.Dispose();
        _embedded.Dispose();
        _file.Dispose();
    }
}
