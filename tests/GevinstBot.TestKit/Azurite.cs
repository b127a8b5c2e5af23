namespace GevinstBot.TestKit;

/// <summary>Microsoft's emulator of Azure Tables, in memory, on a port of its own.</summary>
public sealed class Azurite : IAsyncDisposable
{
    public const string AccountName = "devstoreaccount1";

    /// <summary>The emulator's published key, the same on every machine: https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key.</summary>
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int Attempts = 3;
    private readonly NodeServer server;

    private Azurite(NodeServer server, Uri endpoint)
    {
        this.server = server;
        Endpoint = endpoint;
    }

    /// <summary>With the account in the path, as the emulator wants it.</summary>
    public Uri Endpoint { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};TableEndpoint={Endpoint};";

    public static async Task<Azurite> StartAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(Ports.Free());
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // Another process took the port between asking for it and using it.
            }
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<Azurite> StartAsync(int port)
    {
        var endpoint = new Uri($"http://127.0.0.1:{port}/{AccountName}");
        var server = await NodeServer.StartAsync(
            Npm.Module("azurite", "dist", "src", "table", "main.js"),
            ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--tableHost", "127.0.0.1", "--tablePort", $"{port}"],
            answersAt: endpoint);
        return new Azurite(server, endpoint);
    }
}
