using System.Diagnostics;

namespace GevinstBot.Tests.Network;

/// <summary>A start that can't succeed says why, in one place and in words, and leaves nothing behind.</summary>
public sealed class NetworkImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task In_production_the_demo_network_is_not_imported_because_a_setting_was_forgotten()
    {
        var (code, said) = await StartAsync("Production", []);
        Assert.Equal(1, code);
        Assert.Contains("Network:File", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_mistake_stops_the_start_with_the_line_and_what_is_wrong()
    {
        var file = Path.Combine(_folder.FullName, "nettverk.yaml");
        var demo = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Network", "demo.yaml"));
        await File.WriteAllTextAsync(file, demo.Replace("contact: kontakt-ahus", "contact: kontakten", StringComparison.Ordinal));
        var line = demo.Split('\n').Index().First(line => line.Item.Contains("contact: kontakt-ahus", StringComparison.Ordinal)).Index + 1;

        var (code, said) = await StartAsync("Development", ["--Network:File", file]);

        Assert.Equal(1, code);
        Assert.Contains($"Linje {line}: personen «kontakten» står ikke i listen people", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, said) = await StartAsync("Development", ["--Network:File", "/finnes/ikke.yaml"]);
        Assert.Equal((1, true), (code, said.Contains("/finnes/ikke.yaml", StringComparison.Ordinal)));
    }

    private async Task<(int Code, string Said)> StartAsync(string environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["Storage__Folder"] = _folder.FullName,
                ["Bot__MicrosoftAppId"] = "9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112",
                ["Bot__MicrosoftAppTenantId"] = "6f1d0c3e-0000-4000-8000-0000000000aa",
            },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var said = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, said + await output);
    }
}
