namespace GevinstBot.TestKit;

/// <summary>The emulator itself, on a port of its own.</summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private const int Attempts = 3;

    private readonly NodeServer _server;

    private AzuriteServer(NodeServer server, Uri address) => (_server, Address) = (server, address);

    /// <summary>Without an account.</summary>
    public Uri Address { get; }

    /// <param name="accounts">Which it knows, all with the published key.</param>
    /// <param name="tls">Null for plain HTTP.</param>
    public static async Task<AzuriteServer> StartAsync(IEnumerable<string> accounts, AzuriteTls? tls = null)
    {
        var known = string.Join(';', accounts.Select(account => $"{account}:{Azurite.AccountKey}"));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(Ports.Free(), known, tls);
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // Another process took the port between asking for it and using it.
            }
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<AzuriteServer> StartAsync(int port, string accounts, AzuriteTls? tls)
    {
        var address = new Uri($"{(tls is null ? "http" : "https")}://127.0.0.1:{port}/");
        // With the account in the host's name, as the service has it, its transactions end in a 500: it looks for the account in the path.
        string[] asked = tls is null ? [] : ["--oauth", "basic", "--cert", tls.CertificateFile, "--key", tls.KeyFile, "--disableProductStyleUrl"];
        var server = await NodeServer.StartAsync(
            Npm.Module("azurite", "dist", "src", "table", "main.js"),
            ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--tableHost", "127.0.0.1", "--tablePort", $"{port}", .. asked],
            answersAt: address,
            environment: new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = accounts });
        return new AzuriteServer(server, address);
    }
}
