namespace GevinstBot.TestKit;

/// <summary>
/// An account of its own, with nothing in it, at Microsoft's emulator of Azure Tables, which keeps all in memory. To start that costs more
/// than most tests do with it, and accounts see nothing of each other: so one test after the other is given the same.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The emulator's published key, the same on every machine: https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key.</summary>
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly SharedAzurite Shared = new();

    private readonly AzuriteServer _server;
    private readonly Func<ValueTask> _giveBack;
    private bool _isGivenBack;

    internal Azurite(AzuriteServer server, string account, Func<ValueTask> giveBack) => (_server, AccountName, _giveBack) = (server, account, giveBack);

    public string AccountName { get; }

    /// <summary>With the account in the path, as the emulator wants it.</summary>
    public Uri Endpoint => new(_server.Address, AccountName);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};TableEndpoint={Endpoint};";

    /// <summary>An account among others'.</summary>
    public static Task<Azurite> StartAsync() => Shared.AccountAsync();

    /// <summary>An emulator that nobody else uses, to be stopped under the program.</summary>
    public static Task<Azurite> StartAloneAsync() => StartAloneAsync("devstoreaccount1", tls: null);

    /// <summary>With TLS, where it takes the tokens of Microsoft Entra and looks at their audience, issuer and time.</summary>
    public static Task<Azurite> StartAsync(AzuriteTls tls) => StartAloneAsync(tls.Account, tls);

    /// <summary>A test may stop it itself, and once more at its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isGivenBack)
            return;
        _isGivenBack = true;
        await _giveBack();
    }

    private static async Task<Azurite> StartAloneAsync(string account, AzuriteTls? tls)
    {
        var server = await AzuriteServer.StartAsync([account], tls);
        return new Azurite(server, account, server.DisposeAsync);
    }
}

/// <summary>The account, which stands in the path here too, and the certificate of that host, as PEM files.</summary>
public sealed record AzuriteTls(string Account, string CertificateFile, string KeyFile);
