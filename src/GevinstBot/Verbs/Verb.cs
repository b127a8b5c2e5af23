using System.CommandLine;
using GevinstBot.Domain.Calendar;
using GevinstBot.Texts;
using NodaTime;

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

    /// <summary>Words that may follow this one, and do something of their own.</summary>
    public IReadOnlyList<Verb> Parts
    {
        get;
        protected init
        {
            field = value;
            // Without one, the library takes the word that may follow for one that must. What is done is ours to choose.
            Command.SetAction(_ => 0);
            foreach (var part in value)
                Command.Add(part.Command);
        }
    } = [];

    /// <summary>This verb, or the part of it that was asked for.</summary>
    public Verb Asked(ParseResult asked) => Parts.FirstOrDefault(part => part.Command == asked.CommandResult.Command) ?? this;

    /// <summary>Settings that this verb needs whatever else is set; they win.</summary>
    public virtual IReadOnlyList<string> SettingsFor(ParseResult asked) => [];

    /// <returns>0 when all is well, 1 when it isn't; why has been written.</returns>
    public abstract Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct);

    /// <summary>A file that must be named.</summary>
    protected Argument<string> File(string what) => Add(new Argument<string>("file") { Description = what });

    protected Argument<string?> OptionalFile(string what) =>
        Add(new Argument<string?>("file") { Description = what, Arity = ArgumentArity.ZeroOrOne });

    /// <summary>A day as <c>yyyy-MM-dd</c>; null when it isn't named.</summary>
    protected Option<LocalDate?> Day(string name, string what) => Add(new Option<LocalDate?>(name)
    {
        Description = what,
        CustomParser = given =>
        {
            if (WrittenDay.Read(given.Tokens.Single().Value) is { } day)
                return day;
            given.AddError(Texts["program.bad-date"]);
            return null;
        },
    });

    protected T Add<T>(T option) where T : Option
    {
        Command.Add(option);
        return option;
    }

    /// <returns>False when the file couldn't be used; why has been said.</returns>
    protected async Task<bool> WithFileAsync(string path, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return await SayAsync(Texts["program.file-unusable", path, trouble.Message]);
        }
    }

    /// <returns>False, for whoever gives up with it.</returns>
    protected static async Task<bool> SayAsync(params IEnumerable<string> complaints)
    {
        foreach (var complaint in complaints)
            await Console.Error.WriteLineAsync(complaint);
        return false;
    }

    private Argument<T> Add<T>(Argument<T> argument)
    {
        Command.Add(argument);
        return argument;
    }
}
