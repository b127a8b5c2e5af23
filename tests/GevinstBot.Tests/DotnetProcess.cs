using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace GevinstBot.Tests;

/// <summary>One of our own programs as a process of its own, to be killed, paused and woken.</summary>
public sealed class DotnetProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private bool _disposed;

    private DotnetProcess(ProcessStartInfo start, string readyWhenItSays)
    {
        _process = new Process { StartInfo = start };
        // What it says is read to the end: a full pipe would stop it.
        _process.OutputDataReceived += (_, line) => Heard(line.Data, readyWhenItSays);
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <exception cref="InvalidOperationException">It ended, or said nothing of the kind in time; the message carries what it said.</exception>
    public static Task<DotnetProcess> StartAsync(
        Assembly program, IEnumerable<string> args, IEnumerable<(string Key, string Value)> environment, string readyWhenItSays) =>
        StartAsync("dotnet", [program.Location, .. args], environment, readyWhenItSays);

    /// <inheritdoc cref="StartAsync(Assembly, IEnumerable{string}, IEnumerable{ValueTuple{string, string}}, string)"/>
    public static async Task<DotnetProcess> StartAsync(
        string command, IEnumerable<string> args, IEnumerable<(string Key, string Value)> environment, string readyWhenItSays)
    {
        var start = new ProcessStartInfo(command, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var started = new DotnetProcess(start, readyWhenItSays);
        try
        {
            await started._ready.Task.WaitAsync(Patience);
            return started;
        }
        catch (Exception failed) when (failed is TimeoutException or InvalidOperationException)
        {
            var end = failed is TimeoutException ? "and went on" : $"and ended with {await started.ExitCodeAsync()}";
            await started.DisposeAsync();
            throw new InvalidOperationException(
                $"{string.Join(' ', start.ArgumentList)} never said '{readyWhenItSays}' {end}: {string.Join('\n', started._said)}", failed);
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: the machine sleeps, or a collection of garbage takes a minute.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    public Task WakeAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private void Heard(string? line, string readyWhenItSays)
    {
        if (line is null)
            _ready.TrySetException(new InvalidOperationException("It ended."));
        else if (line.Contains(readyWhenItSays, StringComparison.Ordinal))
            _ready.TrySetResult();
        _said.Enqueue(line ?? "");
    }

    /// <summary>When it has ended and all it said has been read.</summary>
    private async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
