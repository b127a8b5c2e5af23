using System.Diagnostics;
using GevinstBot.TestKit;

namespace GevinstBot.Tests;

/// <summary>The product as a process of its own, to be killed.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly Process _process;
    private bool _disposed;

    private ProductProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Starts the product on a folder, and waits for the line that says where to look.</summary>
    public static async Task<ProductProcess> StartAsync(string folder, int? port = null)
    {
        var chosen = port ?? Ports.Free();
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", $"http://127.0.0.1:{chosen}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Bot__AllowAnonymousLocal"] = "true",
                ["Bot__MicrosoftAppTenantId"] = "10ca1000-0000-4000-8000-000000000001",
                ["Messenger__TenantId"] = "10ca1000-0000-4000-8000-000000000001",
                ["Messenger__ServiceUrl"] = $"http://127.0.0.1:{chosen}/connector/",
                ["Storage__Folder"] = folder,
            },
        };
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains("/local", StringComparison.Ordinal))
                return new ProductProcess(process, chosen);
        }
        throw new InvalidOperationException("The product stopped before it said where to look.");
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
