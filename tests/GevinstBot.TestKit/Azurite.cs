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

    public static Task<Azurite> StartAsync() => StartAsync(tls: null);

    /// <summary>With TLS, where it takes the tokens of Microsoft Entra and looks at their audience, issuer and time.</summary>
    public static async Task<Azurite> StartAsync(AzuriteTls? tls)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(Ports.Free(), tls);
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // Another process took the port between asking for it and using it.
            }
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<Azurite> StartAsync(int port, AzuriteTls? tls)
    {
        var endpoint = new Uri($"{(tls is null ? "http" : "https")}://127.0.0.1:{port}/{tls?.Account ?? AccountName}");
        // With the account in the host's name, as the service has it, its transactions end in a 500: it looks for the account in the path.
        string[] asked = tls is null ? [] : ["--oauth", "basic", "--cert", tls.CertificateFile, "--key", tls.KeyFile, "--disableProductStyleUrl"];
        var server = await NodeServer.StartAsync(
            Npm.Module("azurite", "dist", "src", "table", "main.js"),
            ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--tableHost", "127.0.0.1", "--tablePort", $"{port}", .. asked],
            answersAt: endpoint,
            environment: tls is null ? null : new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = $"{tls.Account}:{AccountKey}" });
        return new Azurite(server, endpoint);
    }
}

/// <summary>The account, which stands in the path here too, and the certificate of that host, as PEM files.</summary>
public sealed record AzuriteTls(string Account, string CertificateFile, string KeyFile);
