using System.Net;
using System.Net.Sockets;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot;

/// <summary>Listens until the program is told to stop.</summary>
public static class Serving
{
    /// <returns>The exit code: 1 when an address is another program's, which has been said in one line.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        if (Addresses(app.Configuration).FirstOrDefault(IsTaken) is { } taken)
        {
            var texts = app.Services.GetRequiredService<TextCatalog>().In(Language.Bokmål);
            await Console.Error.WriteLineAsync(texts["program.address-taken", taken]);
            return 1;
        }
        await app.RunAsync();
        return 0;
    }

    /// <summary>Where the server will listen, by the settings that it reads itself.</summary>
    private static string[] Addresses(IConfiguration settings)
    {
        if (Parts(settings[WebHostDefaults.ServerUrlsKey]) is { Length: > 0 } urls)
            return urls;
        string[] byPort =
        [
            .. Parts(settings[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
            .. Parts(settings[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        ];
        return byPort.Length > 0 ? byPort : ["http://localhost:5000"];
    }

    private static string[] Parts(string? setting) =>
        setting?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Tried, because only the system knows. Port 0 is a free one; a name that is none is for the server to complain of.</summary>
    private static bool IsTaken(string address)
    {
        var binding = BindingAddress.Parse(address);
        if (binding.IsUnixPipe || binding.IsNamedPipe || binding.Port == 0)
            return false;
        var at = binding.Host is "localhost" ? IPAddress.Loopback : IPAddress.TryParse(binding.Host, out var named) ? named : IPAddress.Any;
        using var listener = new TcpListener(at, binding.Port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
