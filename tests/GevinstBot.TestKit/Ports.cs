using System.Net;
using System.Net.Sockets;

namespace GevinstBot.TestKit;

public static class Ports
{
    /// <summary>A loopback port that nobody listens on. Somebody else may take it before it is used: try again then.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
