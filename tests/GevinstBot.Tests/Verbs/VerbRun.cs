using System.Diagnostics;
using System.Reflection;
using System.Text;
using GevinstBot.Demo;

namespace GevinstBot.Tests.Verbs;

/// <summary>A program that was run to its end as a person would run it: its exit code, and what stands on the screen.</summary>
public sealed record VerbRun(int ExitCode, string Text, string Complaints)
{
    /// <summary>Both streams, without a stack trace in either, and with spaces that are spaces.</summary>
    public string Said
    {
        get
        {
            Assert.DoesNotContain("   at ", Text + Complaints, StringComparison.Ordinal);
            return (Text + Complaints).Replace('\u00a0', ' ');
        }
    }

    /// <summary>
    /// The product from its first line on, without a process of its own: a verb does and says the same, and most of a process's time is its
    /// start. What goes to the screen byte for byte, and what the environment says, takes one.
    /// </summary>
    public static Task<VerbRun> HereAsync(params string[] args)
    {
        var program = typeof(Program).GetMethod("<Main>$", BindingFlags.Static | BindingFlags.NonPublic)!;
        return OwnScreen.WhileAsync(() => (Task<int>)program.Invoke(null, [args])!);
    }

    /// <summary>The demo in the same way.</summary>
    public static Task<VerbRun> DemoHereAsync(params string[] args) => OwnScreen.WhileAsync(() => DemoProgram.Main(args));

    /// <summary>The product.</summary>
    public static Task<VerbRun> ProductAsync(params string[] args) => ProductAsync([], args);

    public static Task<VerbRun> ProductAsync(IEnumerable<(string Key, string Value)> environment, params string[] args) =>
        StartAsync(AppContext.BaseDirectory, environment, [typeof(Program).Assembly.Location, .. args]);

    public static Task<VerbRun> ProgramAsync(Assembly program, params string[] args) => StartAsync(AppContext.BaseDirectory, [], [program.Location, .. args]);

    /// <param name="folder">Where the person stands.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="args">What follows «dotnet».</param>
    public static async Task<VerbRun> StartAsync(string folder, IEnumerable<(string Key, string Value)> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            WorkingDirectory = folder,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new VerbRun(process.ExitCode, text, await complaints);
    }
}
