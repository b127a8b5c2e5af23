using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GevinstBot.Tests.Tenant;

/// <summary>
/// An HTTP proxy that leads every host to a port of this machine. The program calls the addresses that it calls in a tenant, and its
/// TLS reaches the stand-in untouched; only the network knows that nobody is out there.
/// </summary>
internal sealed class TunnelProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<string, int> _portOf;
    private readonly Task _accepting;

    /// <param name="portOf">Where a host's stand-in listens.</param>
    public TunnelProxy(Func<string, int> portOf)
    {
        _portOf = portOf;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var tunnels = new List<Task>();
        try
        {
            while (true)
                tunnels.Add(TunnelAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        finally
        {
            await Task.WhenAll(tunnels).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TunnelAsync(TcpClient accepted)
    {
        using var near = accepted;
        var client = near.GetStream();
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _portOf(await HostAsync(client)), _end.Token);
        await client.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _end.Token);
        var server = far.GetStream();
        await Task.WhenAny(client.CopyToAsync(server, _end.Token), server.CopyToAsync(client, _end.Token));
    }

    /// <summary>The host of <c>CONNECT host:443 HTTP/1.1</c> and the headers after it.</summary>
    private async Task<string> HostAsync(NetworkStream client)
    {
        var read = new StringBuilder();
        var one = new byte[1];
        while (!read.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await client.ReadExactlyAsync(one, _end.Token);
            read.Append((char)one[0]);
        }
        return read.ToString().Split(' ')[1].Split(':')[0];
    }
}
