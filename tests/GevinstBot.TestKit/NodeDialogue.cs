using System.Collections.Concurrent;
using System.Diagnostics;

namespace GevinstBot.TestKit;

/// <summary>
/// A Node script that answers each line with a line, asked by one test after another: most of its work is to begin. It ends with the test
/// host, which its stdin comes from.
/// </summary>
internal sealed class NodeDialogue(string scriptPath)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(8);

    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private Task _last = Task.CompletedTask;
    private Process? _script;

    /// <exception cref="InvalidOperationException">
    /// It ended instead; the message carries what it said. Whoever asks next begins anew.
    /// </exception>
    /// <exception cref="TimeoutException">It didn't answer all within eight minutes.</exception>
    public Task<IReadOnlyList<string>> AskAsync(IReadOnlyList<string> lines)
    {
        lock (_lock)
        {
            var asked = AskAfterAsync(_last, lines);
            _last = asked;
            return asked;
        }
    }

    /// <summary>One after the other, whatever became of the one before.</summary>
    private async Task<IReadOnlyList<string>> AskAfterAsync(Task before, IReadOnlyList<string> lines)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var limit = new CancellationTokenSource(TimeLimit);
        var hasAnswered = false;
        try
        {
            var answers = await AskAsync(_script ??= Start(), lines, limit.Token);
            hasAnswered = true;
            return answers;
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{scriptPath} was still answering after {TimeLimit}.", late);
        }
        finally
        {
            if (!hasAnswered)
                End();
        }
    }

    private void End()
    {
        _script?.Kill(entireProcessTree: true);
        _script = null;
    }

    private async Task<IReadOnlyList<string>> AskAsync(Process script, IReadOnlyList<string> lines, CancellationToken ct)
    {
        var (asking, answers) = (TellAsync(script.StandardInput, lines, ct), new List<string>());
        while (answers.Count < lines.Count)
            answers.Add(await script.StandardOutput.ReadLineAsync(ct) ?? throw await EndedAsync(script));
        await asking;
        return answers;
    }

    private static async Task TellAsync(StreamWriter input, IReadOnlyList<string> lines, CancellationToken ct)
    {
        try
        {
            foreach (var line in lines)
                await input.WriteLineAsync(line.AsMemory(), ct);
            await input.FlushAsync(ct);
        }
        catch (IOException)
        {
            // The script ended without reading all of it; whoever reads its answers tells why.
        }
    }

    private Process Start()
    {
        var script = Process.Start(NodeProcess.StartInfo([scriptPath])) ?? throw new InvalidOperationException("Node did not start.");
        script.StandardInput.NewLine = "\n";
        script.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        script.BeginErrorReadLine();
        return script;
    }

    private async Task<InvalidOperationException> EndedAsync(Process script)
    {
        await script.WaitForExitAsync();
        return new InvalidOperationException($"{scriptPath} ended with {script.ExitCode}.\n{string.Join('\n', _complaints)}");
    }
}
