using System.CommandLine;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>
/// A word on the command line. The program is put together as always, with the same settings and the same store, does this one thing
/// and ends: its engine isn't started, and nothing is sent.
/// </summary>
public abstract class Verb(string name, string what, LocalTexts texts)
{
    /// <summary>What it may be told besides: arguments and options.</summary>
    public Command Command { get; } = new(name, what);

    protected LocalTexts Texts => texts;

    /// <summary>Settings that this verb needs whatever else is set; they win.</summary>
    public virtual IReadOnlyList<string> SettingsFor(ParseResult asked) => [];

    /// <returns>0 when all is well, 1 when it isn't; why has been written.</returns>
    public abstract Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct);

    /// <summary>A file that must be named.</summary>
    protected Argument<string> File(string what)
    {
        var file = new Argument<string>("file") { Description = what };
        Command.Add(file);
        return file;
    }

    protected T Add<T>(T option) where T : Option
    {
        Command.Add(option);
        return option;
    }
}
