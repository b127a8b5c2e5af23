using System.Collections.Concurrent;
using System.Net;
using GevinstBot.TestKit;
using GevinstBot.Tests.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Tests.Tenant;

/// <summary>A token that was asked for: where, by which client, for whom, and what proved the client.</summary>
public sealed record AskedToken(string Of, string? ClientId, string? Audience, string? Proof = null);

/// <summary>
/// All that lies outside the program in a tenant: the host's identity endpoint, Microsoft Entra, Bot Service's keys, the Connector, Graph,
/// Application Insights, and Microsoft's emulator of the tables with TLS, which looks at each token's audience.
/// </summary>
internal sealed class Outside : IAsyncDisposable
{
    private static readonly string[] Hosts =
        ["login.microsoftonline.com", "login.botframework.com", "smba.trafficmanager.net", StrictGraph.Host, TenantSettings.TableHost, TenantMonitor.Host];

    private readonly TestCertificates _certificates;
    private readonly WebApplication _web;
    private readonly Azurite _tables;
    private readonly TunnelProxy _proxy;
    private readonly TenantKeys _keys = new();

    private Outside(TestCertificates certificates, Azurite tables)
    {
        (_certificates, _tables) = (certificates, tables);
        _web = Build(certificates);
        _proxy = new TunnelProxy(host => host == TenantSettings.TableHost ? tables.Endpoint.Port : Listening("https").Port);
    }

    public StrictConnector Connector { get; } = new(TenantApp.AppId, TenantApp.TenantId);

    public StrictGraph Graph { get; } = new(TenantApp.AppId);

    public TenantMonitor Monitor { get; } = new();

    public ConcurrentQueue<AskedToken> Asked { get; } = new();

    /// <summary>Who signed the certificates out here.</summary>
    public string AuthorityFile => _certificates.AuthorityFile;

    /// <summary>What the host of a container or an app sets by itself, and what leads the program's calls here.</summary>
    public IEnumerable<(string Key, string Value)> Environment =>
    [
        ("IDENTITY_ENDPOINT", new Uri(Listening("http"), "msi/token").AbsoluteUri),
        ("IDENTITY_HEADER", TenantIdentity.Header),
        ("HTTPS_PROXY", _proxy.Address.AbsoluteUri),
        ("SSL_CERT_FILE", AuthorityFile),
    ];

    public string TokenOfBotService => _keys.Token(TenantApp.AppId);

    public static async Task<Outside> StartAsync()
    {
        var certificates = new TestCertificates(Hosts);
        var tables = await Azurite.StartAsync(new AzuriteTls(TenantSettings.TableAccount, certificates.CertificateFile, certificates.KeyFile));
        var outside = new Outside(certificates, tables);
        await outside._web.StartAsync();
        return outside;
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _web.DisposeAsync();
        await _tables.DisposeAsync();
        _certificates.Dispose();
    }

    private Uri Listening(string scheme) => _web.Urls.Select(url => new Uri(url)).Single(url => url.Scheme == scheme);

    private WebApplication Build(TestCertificates certificates)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificates.Certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var web = builder.Build();
        web.Run(AnswerAsync);
        return web;
    }

    private Task AnswerAsync(HttpContext call) => call.Request.Host.Host switch
    {
        "127.0.0.1" => TenantIdentity.AnswerAsync(call, Asked),
        "login.microsoftonline.com" => TenantEntra.AnswerAsync(call, Asked),
        "login.botframework.com" => call.AnswerWithAsync(_keys),
        "smba.trafficmanager.net" => call.AnswerWithAsync(Connector),
        StrictGraph.Host => call.AnswerWithAsync(Graph),
        TenantMonitor.Host => Monitor.AnswerAsync(call),
        var host => throw new InvalidOperationException($"Nobody is at {host}."),
    };
}
