using System.Text.RegularExpressions;

namespace GevinstBot.Verbs;

/// <summary>
/// The command line taken apart. Settings are for the host: <c>--Name value</c>, <c>/Name value</c> or <c>Name=value</c>. The rest are
/// words, which the host would ignore in silence; they are for the program itself.
/// </summary>
public sealed partial record GivenLine(IReadOnlyList<string> Settings, IReadOnlyList<string> Words)
{
    /// <summary>What asks about the program, and is never a setting.</summary>
    private static readonly string[] Questions = ["--help", "-h", "-?", "/?", "--version"];

    public static GivenLine Of(IReadOnlyList<string> args)
    {
        var (settings, words) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Count; at++)
        {
            // After a verb come its own options and files, and a file's path may begin with a slash: a setting is told by its section.
            if (words.Count == 0 ? !IsSetting(args[at]) : !SectionedName().IsMatch(args[at]))
            {
                words.Add(args[at]);
                continue;
            }
            settings.Add(args[at]);
            if (!args[at].Contains('=', StringComparison.Ordinal) && at + 1 < args.Count)
                settings.Add(args[++at]);
        }
        return new GivenLine(settings, words);
    }

    private static bool IsSetting(string given) => !Questions.Contains(given)
        && (given.StartsWith("--", StringComparison.Ordinal) || given.StartsWith('/') || given.Contains('=', StringComparison.Ordinal));

    /// <summary><c>--Storage:Folder</c>, <c>/Storage:Folder</c>, <c>Storage:Folder=…</c>, and the host's own without a section.</summary>
    [GeneratedRegex(
        @"^((--|/)[A-Za-z]\w*(:\w+)+(=.*)?|[A-Za-z]\w*(:\w+)+=.*|--(environment|urls|contentRoot|applicationName)(=.*)?)$",
        RegexOptions.Singleline)]
    private static partial Regex SectionedName();
}
