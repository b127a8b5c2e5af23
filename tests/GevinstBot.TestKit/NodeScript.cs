using System.Diagnostics;

namespace GevinstBot.TestKit;

/// <summary>Runs a Node script to its end. <c>require</c> finds the packages of tests/npm from any folder; scripts are CommonJS (.cjs).</summary>
public static class NodeScript
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(8);

    /// <summary>Stdin is written as UTF-8 and then closed.</summary>
    /// <exception cref="TimeoutException">The script ran for more than eight minutes, a busy machine and all cards there are, and was killed.</exception>
    public static async Task<NodeResult> RunAsync(string scriptPath, IEnumerable<string> args, string? stdin = null)
    {
        using var process = Process.Start(NodeProcess.StartInfo([scriptPath, .. args]))
            ?? throw new InvalidOperationException("Node did not start.");
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            var stdout = process.StandardOutput.ReadToEndAsync(limit.Token);
            var stderr = process.StandardError.ReadToEndAsync(limit.Token);
            await WriteAndCloseAsync(process.StandardInput, stdin, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new NodeResult(process.ExitCode, await stdout, await stderr);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{scriptPath} was still running after {TimeLimit}.");
        }
    }

    private static async Task WriteAndCloseAsync(StreamWriter input, string? text, CancellationToken cancellationToken)
    {
        try
        {
            await input.WriteAsync(text.AsMemory(), cancellationToken);
            input.Close();
        }
        catch (IOException)
        {
            // The script ended without reading all of it; its exit code and stderr tell why.
        }
    }
}
