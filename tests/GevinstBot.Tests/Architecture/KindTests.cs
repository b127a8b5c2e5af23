using System.Text.RegularExpressions;
using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Architecture;

/// <summary>One form in every capability: the kinds of file of docs/ARCHITECTURE.md, and how files, classes and verbs are called.</summary>
public sealed partial class KindTests
{
    /// <summary>Whatever makes rounds.</summary>
    private static readonly string[] Capabilities =
    [
        .. typeof(RoundSource).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoundSource)) && !type.IsAbstract)
            .Select(type => type.Namespace!["GevinstBot.".Length..].Replace('.', '/')).Distinct(),
    ];

    /// <summary>What a verb may be about besides a kind of round: one of several things on a round's card, or what is done to a round.</summary>
    private static readonly string[] Things = ["actions", "forward", "handover"];

    private static readonly Type[] Types = [.. typeof(SubmitGate).Assembly.GetTypes().Where(type => !type.IsNested)];

    /// <summary>Forms whose verb is called by what is done.</summary>
    private static readonly string[] Typed = ["follow-ups.end", "forward.ask", "handover.give", "report.reopen"];

    [Fact]
    public void Every_file_of_a_capability_is_of_a_kind_that_the_architecture_names()
    {
        var architecture = File.ReadAllText(RepositoryRoot.PathOf("docs", "ARCHITECTURE.md"));
        var kinds = Kinds().Matches(architecture).Select(kind => kind.Groups["name"].Value).ToList();

        Assert.Contains("Prompts", kinds);
        Assert.DoesNotContain(Files(Capabilities), file => !kinds.Exists(kind => file.EndsWith(kind, StringComparison.Ordinal)));
        // A kind that no file is of any more would send its reader looking.
        Assert.DoesNotContain(kinds, kind => !Files(Capabilities).Any(file => file.EndsWith(kind, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_is_called_what_it_holds() => Assert.Empty(
        Files([.. Capabilities, "Chat", "Status", "Rounds", "Sending"]).Except(Types.Select(type => type.Name.Split('`')[0])));

    [Fact]
    public async Task A_verb_is_a_kind_of_thing_and_an_act_and_its_class_is_called_by_the_act()
    {
        await using var app = await BotApp.StartAsync();
        string[] things = [.. app.Services.GetServices<RoundSource>().Select(source => source.Kind.Value), .. Things];

        Assert.All(app.Services.GetServices<SubmitHandler>(), handler =>
        {
            string[] parts = handler.Verb.Split('.');
            Assert.Equal(2, parts.Length);
            Assert.Contains(parts[0], things);
            var ending = $"{parts[1].Replace("-", "", StringComparison.Ordinal)}Submit";
            Assert.EndsWith(ending, handler.GetType().Name, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(handler.Verb, handler.GetType().GetField("VerbName")?.GetRawConstantValue());
        });
    }

    [Fact]
    public async Task Whatever_takes_what_was_typed_gives_it_back_where_it_comes_too_late()
    {
        await using var app = await BotApp.StartAsync();

        Assert.Empty(
            from handler in app.Services.GetServices<SubmitHandler>()
            where !handler.IsAnswer && (handler.Verb.EndsWith(".answer", StringComparison.Ordinal) || Typed.Contains(handler.Verb))
            select handler.Verb);
    }

    [Fact]
    public void Whatever_can_be_edited_can_be_answered() => Assert.Empty(
        from type in Types
        where type.Name.EndsWith("EditSubmit", StringComparison.Ordinal)
        let answer = type.FullName!.Replace("EditSubmit", "AnswerSubmit", StringComparison.Ordinal)
        where !Array.Exists(Types, other => other.FullName == answer)
        select type.Name);

    [Fact]
    public void What_makes_rounds_is_called_prompts_and_what_takes_presses_submit_and_nothing_else_is()
    {
        Assert.Empty(Misnamed(typeof(RoundSource), "Prompts"));
        Assert.Empty(Misnamed(typeof(SubmitHandler), "Submit"));
    }

    private static IEnumerable<string> Misnamed(Type kind, string ending) =>
        Types.Where(type => type.IsSubclassOf(kind) != type.Name.EndsWith(ending, StringComparison.Ordinal)).Select(type => type.Name);

    private static IEnumerable<string> Files(IEnumerable<string> folders) =>
        from folder in folders
        from file in Directory.GetFiles(RepositoryRoot.PathOf("src", "GevinstBot", folder), "*.cs")
        select Path.GetFileNameWithoutExtension(file);

    /// <summary>The table's rows that are about capabilities: <c>| `…Prompts` | slice | … |</c>, several with commas between.</summary>
    [GeneratedRegex(@"`…(?<name>[A-Z][A-Za-z]+)`(?=[^|\n]*\| slice \|)")]
    private static partial Regex Kinds();
}
