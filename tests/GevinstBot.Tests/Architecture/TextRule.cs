using System.Text.RegularExpressions;

namespace GevinstBot.Tests.Architecture;

/// <summary>
/// A rule for texts that a machine can hold (CONTRIBUTING, “How the texts read”): what a text may not hold, in one language or
/// in both, and a bad text that it finds. <paramref name="Exempt"/>: the keys, or beginnings of keys, that may.
/// </summary>
public sealed record TextRule(string Name, string Pattern, string BadText, string? Language = null, params string[] Exempt)
{
    /// <summary>What is counted: a number stays on the line of what it counts.</summary>
    private const string Counted =
        Plural + "|dag|min|%|prosentpoeng|felt|tegn|tall|svar|helseforetak|HF|team|avvik|barrierepunkt|sak|møte|"
        + "day|percentage points|teams|health trusts|trusts";

    /// <summary>Those of them whose form for one thing is another.</summary>
    private const string Plural =
        "dager|uker|minutter|sifre|saker|møter|utsendinger|måleindikatorer|meldinger|skjemaer|"
        + "days|weeks|minutes|fields|characters|digits|numbers|answers|deviations|barrier points|items|meetings|rounds|indicators|"
        + "messages|forms|organisations";

    /// <summary>
    /// What <c>Domain/Reporting/ControlChart</c> alone may say; a team's own mark of its progress is the team's. An improvement team is called so.
    /// </summary>
    private const string Direction =
        @"\b([Bb]edring|[Ff]orverring|[Ff]orbedre[ts]|[Ff]orverre[ts]|[Tt]rend|[Bb]edre|[Vv]erre|[Ss]tiger|[Ss]ynker|[Øø]kning|[Nn]edgang)"
        + @"|\b([Ii]mprovement(?! (team|advisor))|[Ii]mprov(ed|es|ing)|[Ww]orsen|[Bb]etter|[Ww]orse|[Rr]ising|[Ff]alling)|[↑↓▲▼⬆⬇↗↘]";

    private static readonly Regex CountedPlural = new($@"(?<!\b(av|of) )\{{\d\}}[ \u00a0](more )?({Plural})\b");

    public static IReadOnlyList<TextRule> All { get; } =
    [
        new("a no-break space between a number and what it counts", $@"\{{\d\}} ({Counted})(?!\w)", "Sakene tar {0} minutter."),
        new("a no-break space before a number that names", @"\b([Uu]ke|[Ww]eek|[Ss]ak|[Ii]tem|[Aa]ksjon|[Aa]ction|kl\.) [\{'\d]", "uke {0}"),
        new("a no-break space within a date", @"(\d|\bd)\.? (MMMM|mai\b)", "17. mai"),
        new("a dash with spaces, not a hyphen", " - ", "Frist - i dag"),
        new("an ellipsis, not three dots", @"\.\.\.", "Vent ..."),
        new("no space first, last or twice", "^ | $|  ", "Årsak: "),
        new("no semicolon", ";", "Kortet er lukket; svaret teller."),
        new("the language's quotation marks", "[“”]|\"|(^|[ (])'", "Skriv “hjelp”.", "nb", "format.", "file.not-a-time"),
        new("the language's quotation marks", "[«»]|\"|(^|[ (])'", "'{0}' is missing", "en", "format.", "file.not-a-time"),
        new(
            "a direction is said by a rule alone", Direction, "Forverring siden september: {0} dager", null,
            "variation.", "check-in.progress."),
        new("no year", @"\b20\d\d\b", "lag møteplan 2027", null, "file.", "cohorts.file.", "pulse.file.", "program.", "simulation.", "figures."),
        new("GevinstBot by its name", @"\b[Bb]oten\b", "Si fra til den som drifter boten.", "nb", "program.", "simulation.", "storage."),
        new(
            "jeg, not vi", @"\b([Vv]i|[Oo]ss)\b", "Vi mangler svar.", "nb",
            "agenda.attendance.", "check-in.progress.", "indicators.state-",
            // What those who are asked say of themselves.
            "group-pulse.statement."),
        new("endre, not rett opp", @"\b[Rr]ett(e|es)? opp\b", "Rett opp", "nb"),
        new(
            "måleindikator", @"\b[Ii]ndikator", "Indikatorer til møtet", "nb",
            // People type it shorter than it is said.
            "command.new-indicator"),
        new("lukket or låst, not stengt", @"\b[Ss]teng(t|te)\b", "Pulsen er stengt.", "nb"),
        new("nettverkskontakt", @"\b([Kk]ontaktene?|tidligere kontakt)\b", "Kontaktene får agendaen.", "nb"),
        new("type, not write, a command", @"\b[Ww]rite (\*\*|“)", "Write **help**", "en"),
        new(
            "save, not store", @"\b[Ss]tor(e|ed|es)\b", "The answer is stored.", "en",
            "backup.", "check.", "incident.", "restore.", "storage."),
    ];

    public bool IsBrokenBy(string tag, string key, string text) =>
        (Language is null || Language == tag)
        && !Exempt.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal))
        && Regex.IsMatch(text, Pattern);

    /// <summary>A number, and a word that has another form when the number is 1. What comes after «av» is the whole, in the plural.</summary>
    public static bool WantsFormForOne(string text) => CountedPlural.IsMatch(text);
}
