using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>
/// «--help» in the language of everything else: the library's own headings are English wherever it isn't translated, and it isn't
/// translated to Norwegian.
/// </summary>
public sealed class HelpWriting(LocalTexts texts) : SynchronousCommandLineAction
{
    /// <summary>Puts it in the library's place, and says in our words what the library adds.</summary>
    public static void Use(RootCommand root, LocalTexts texts)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                help.Action = new HelpWriting(texts);
            option.Description = texts[option is HelpOption ? "program.help" : "program.version"];
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var (command, screen) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        screen.WriteLine(command.Description);
        Write(screen, "program.help-usage", [(Usage(command), "")]);
        Write(screen, "program.help-arguments", command.Arguments.Select(one => (Name(one), one.Description ?? "")));
        Write(screen, "program.help-options", OptionsOf(command).Select(one => (Name(one), one.Description ?? "")));
        Write(screen, "program.help-commands", command.Subcommands.Select(one => (Usage(one, ""), one.Description ?? "")));
        return 0;
    }

    private void Write(TextWriter screen, string headingKey, IEnumerable<(string Name, string What)> rows)
    {
        List<(string Name, string What)> all = [.. rows];
        if (all.Count == 0)
            return;
        screen.WriteLine($"\n{texts[headingKey]}");
        var width = all.Max(row => row.Name.Length);
        foreach (var (name, what) in all)
            screen.WriteLine($"  {name.PadRight(width)}  {what}".TrimEnd());
    }

    private string Usage(Command command) => command is RootCommand
        ? $"{command.Name} [{texts["program.help-a-command"]}] [{texts["program.help-some-options"]}]"
        : Usage(command, $"{command.Parents.OfType<Command>().First().Name} ") + $" [{texts["program.help-some-options"]}]";

    private string Usage(Command command, string before) =>
        string.Join(' ', command.Arguments.Select(Name).Prepend($"{before}{command.Name}"));

    /// <summary>Its own, and those that its parents let it have.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive));

    private string Name(Argument argument) =>
        argument.Arity.MinimumNumberOfValues == 0 ? $"[<{texts["program.help-file"]}>]" : $"<{texts["program.help-file"]}>";

    private string Name(Option option)
    {
        // The library knows some with a slash too, as Windows' older programs have them.
        var names = option.Aliases.Append(option.Name).Where(name => name.StartsWith('-')).OrderBy(name => name.Length);
        var line = string.Join(" | ", names.ThenBy(name => name, StringComparer.Ordinal));
        return option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? line : $"{line} <{texts["program.help-value"]}>";
    }
}
