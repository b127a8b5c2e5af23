using System.Diagnostics;

namespace GevinstBot.TestKit;

/// <summary>Bicep's own compiler, which the build of this project fetches. There is a package of it for Linux on x64.</summary>
public static class Bicep
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private static string? Compiler { get; } = RepositoryRoot.FindBuildFact("BicepCompiler");

    /// <summary>False on a machine that there is no package of it for.</summary>
    public static bool IsHere => Compiler is not null;

    /// <summary>What the compiler wrote on its streams, warnings and errors among it.</summary>
    /// <exception cref="TimeoutException">It ran for more than two minutes and was killed.</exception>
    public static Task<BicepResult> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    /// <inheritdoc cref="RunAsync(string[])"/>
    public static async Task<BicepResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Compiler!, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The Bicep compiler did not start.");
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            var stdout = process.StandardOutput.ReadToEndAsync(limit.Token);
            var stderr = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new BicepResult(process.ExitCode, await stdout, await stderr);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"bicep {string.Join(' ', args)} was still running after {TimeLimit}.");
        }
    }
}

public sealed record BicepResult(int ExitCode, string Stdout, string Complaints);
