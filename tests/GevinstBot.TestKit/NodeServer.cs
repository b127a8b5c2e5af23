using System.Collections.Concurrent;
using System.Diagnostics;

namespace GevinstBot.TestKit;

/// <summary>A Node program that serves until it is disposed of, or until the test host dies: it ends when its stdin does.</summary>
public sealed class NodeServer : IAsyncDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly ConcurrentQueue<string> lines = new();
    private readonly Process process;
    private bool isStopped;

    private NodeServer(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the program has said so far.</summary>
    public string Log => string.Join('\n', lines);

    /// <summary>Starts the script and returns when <paramref name="answersAt"/> answers, with whatever status.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message carries what it said.</exception>
    /// <exception cref="TimeoutException">It didn't answer within a minute.</exception>
    public static async Task<NodeServer> StartAsync(
        string scriptPath,
        IEnumerable<string> args,
        Uri answersAt,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingDirectory = null)
    {
        var start = NodeProcess.StartInfo(["--require", Path.Combine(Npm.Directory, "end-with-parent.cjs"), scriptPath, .. args]);
        start.WorkingDirectory = workingDirectory ?? start.WorkingDirectory;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var server = new NodeServer(start);
        try
        {
            await server.WaitUntilItAnswersAsync(answersAt);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A test may stop the server itself, and once more at its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isStopped)
            return;
        isStopped = true;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitUntilItAnswersAsync(Uri address)
    {
        var started = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(BetweenAttempts);
        while (!await AnswersAsync(address))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with exit code {process.ExitCode}.\n{Log}");
            }

            if (started.Elapsed > TimeLimit)
            {
                throw new TimeoutException($"{address} did not answer within {TimeLimit}.\n{Log}");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    private static async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var response = await Http.GetAsync(address);
            return true;
        }
        catch (HttpRequestException answered) when (answered.HttpRequestError is HttpRequestError.SecureConnectionError)
        {
            // It speaks TLS already, with a certificate that only the test trusts.
            return true;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
