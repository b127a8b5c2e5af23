using System.Diagnostics;
using GevinstBot.Teams.Cards;
using GevinstBot.TestKit;

namespace GevinstBot.Benchmarks;

/// <summary>A server in a process of its own, and what it has cost so far.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private Contender(string name, int port, ProcessStartInfo start, int rests = 1)
    {
        Name = name;
        Rests = rests;
        Address = new($"http://127.0.0.1:{port}/");
        start.RedirectStandardInput = true;
        process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
    }

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>It is asked once for every so many times that the others are, so that what costs much doesn't take as long.</summary>
    public int Rests { get; }

    /// <summary>Of all its processor cores together.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static Task<Contender> FloorAsync() => OursAsync("floor", "floor");

    public static Task<Contender> PlainAsync() => OursAsync("plain JSON", "plain");

    public static Task<Contender> LibraryAsync() => OursAsync("GevinstBot.Teams", "library");

    public static Task<Contender> StockAsync() => OursAsync("CloudAdapter", "stock", rests: 10);

    public static Task<Contender> BotbuilderAsync()
    {
        var port = Ports.Free();
        var script = Path.Combine(AppContext.BaseDirectory, "Servers", "botbuilder-server.cjs");
        return ReadyAsync(new("botbuilder", port, new("node", ["--require", Path.Combine(Npm.Directory, "end-with-parent.cjs"), script, $"{port}"])
        {
            Environment =
            {
                ["NODE_PATH"] = Npm.Module(),
                ["NODE_ENV"] = "production",
                ["CARD"] = CardJson.Write(Payload.Card()),
                ["REPLY"] = Payload.Reply,
                ["CONVERSATION"] = Payload.ConversationId,
            },
        }));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Task<Contender> OursAsync(string name, string argument, int rests = 1)
    {
        var port = Ports.Free();
        return ReadyAsync(new(name, port, new("dotnet", [typeof(Contender).Assembly.Location, argument, $"{port}"]), rests));
    }

    private static async Task<Contender> ReadyAsync(Contender contender)
    {
        using var http = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(http, contender.Address))
        {
            if (contender.process.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException($"{contender.Name} does not answer.");
            await timer.WaitForNextTickAsync();
        }
        return contender;
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            using var response = await http.GetAsync(address);
            return true;
        }
        catch (HttpRequestException)
        {
            // Not yet.
            return false;
        }
    }
}
