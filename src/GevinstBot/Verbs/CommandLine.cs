using System.CommandLine;
using System.CommandLine.Parsing;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>
/// What stands first on the command line: one of the verbs, or settings, with which the program starts. A word that is neither never
/// starts anything: whoever misspells «restore» should not find a server running.
/// </summary>
public sealed class CommandLine(LocalTexts texts, IReadOnlyList<Verb> verbs)
{
    /// <summary>The exit code when nothing was done because the words weren't understood.</summary>
    public const int Misused = 2;

    /// <summary>What a verb writes is its answer alone; the log is for the other stream.</summary>
    private static readonly string[] Quiet = ["--Logging:Console:LogToStandardErrorThreshold=Trace", "--Logging:LogLevel:Default=Warning"];

    /// <summary>Words that belong to another program: word → where it is.</summary>
    public IReadOnlyDictionary<string, string> Elsewhere { get; init; } = new Dictionary<string, string>();

    /// <param name="args">The command line.</param>
    /// <param name="build">Puts the program together with some settings.</param>
    /// <returns>The exit code to leave with; null when there are settings only, and the program is to start.</returns>
    public async Task<int?> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        var given = GivenLine.Of(args);
        if (given.Words is not [var first, ..])
            return null;
        var root = new RootCommand(texts["program.what"]);
        foreach (var verb in verbs)
            root.Add(verb.Command);
        HelpWriting.Use(root, texts);
        var asked = root.Parse([.. given.Words]);
        if (asked.Action is HelpWriting || first == "--version")
            return await asked.InvokeAsync();
        if (verbs.FirstOrDefault(verb => verb.Command.Name == first) is not { } meant)
            return await RefuseAsync([Elsewhere.GetValueOrDefault(first) ?? texts["program.unknown", first, texts.List(Names)]]);
        return Problems(asked) is { Count: > 0 } problems
            ? await RefuseAsync([.. problems, texts["program.see-help", first]])
            : await RunAsync(meant.Asked(asked), asked, build([.. Quiet, .. given.Settings, .. meant.SettingsFor(asked)]));
    }

    private string[] Names => [.. verbs.Select(verb => $"«{verb.Command.Name}»")];

    private static async Task<int> RunAsync(Verb verb, ParseResult asked, WebApplication app)
    {
        await using (app)
            return await verb.RunAsync(app, asked, CancellationToken.None);
    }

    /// <summary>In our words, but for what the library alone can know.</summary>
    private List<string> Problems(ParseResult asked)
    {
        if (asked.UnmatchedTokens.Count > 0)
            return [.. asked.UnmatchedTokens.Select(word => texts["program.unknown-option", word])];
        var lacksFile = asked.CommandResult.Command.Arguments.Any(
            argument => argument.Arity.MinimumNumberOfValues > 0 && asked.GetResult(argument) is not { Tokens.Count: > 0 });
        return lacksFile ? [texts["program.file-missing"]] : [.. asked.Errors.Select(Say)];
    }

    private string Say(ParseError error) => error.SymbolResult is OptionResult { Tokens.Count: 0 } option
        ? texts["program.option-without-value", option.Option.Name]
        : error.Message;

    private static async Task<int> RefuseAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await Console.Error.WriteLineAsync(line);
        return Misused;
    }
}
