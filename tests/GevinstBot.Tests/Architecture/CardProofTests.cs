using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Architecture;

/// <summary>Every card under review, before Microsoft's renderer and schema; every verb under review.</summary>
public sealed partial class CardProofTests
{
    private static readonly string Folder = RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden");

    /// <summary><c>Slice/Card.state.language</c> and the card's JSON.</summary>
    private static readonly (string Name, string Json)[] Cards =
    [
        .. from file in Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           select (Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'), File.ReadAllText(file)),
    ];

    [Fact]
    public async Task Every_card_passes_Microsoft_s_renderer_and_schema_and_serves_those_who_do_not_see_it()
    {
        var problems = await CardCheck.ProblemsAsync(Cards.Select(card => AsSent(card.Json)));

        Assert.Equal(Cards.Length, problems.Count);
        // Said in full: a comparison's own message would be cut off before the problem.
        string[] lines = [.. Cards.Zip(problems, (card, found) => found.Select(problem => $"{card.Name}: {problem}")).SelectMany(found => found)];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }

    [Fact]
    public void Every_card_says_its_own_language() =>
        Assert.Empty(Cards.Where(card => (string?)JsonNode.Parse(card.Json)!["lang"] != card.Name.Split('.')[^1]).Select(card => card.Name));

    /// <summary>A screen reader lists a card's buttons by what they are called, without what stands beside them.</summary>
    [Fact]
    public void No_two_buttons_of_a_card_sound_alike()
    {
        var alike = from card in Cards
                    from button in Buttons(JsonNode.Parse(card.Json))
                    group button by (card.Name, Title: (string?)button["title"], About: (string?)button["tooltip"]) into same
                    where same.Skip(1).Any()
                    select $"{same.Key.Name}: {same.Count()} × «{same.Key.Title}»";

        Assert.Empty(alike);
    }

    /// <summary>What people type in the cards under review has single stars or a link in it, which none of our own sentences has.</summary>
    [Fact]
    public void What_somebody_typed_is_never_read_as_Markdown() => Assert.Empty(
        from card in Cards
        from block in Blocks(JsonNode.Parse(card.Json))
        where AsMarkdown().IsMatch((string)block["text"]!)
        select $"{card.Name}: {block["text"]}");

    [Fact]
    public async Task Every_verb_is_registered_once_and_is_on_a_card_under_review_and_no_card_has_another()
    {
        await using var app = await BotApp.StartAsync();
        var registered = app.Services.GetServices<SubmitHandler>().Select(handler => handler.Verb).ToArray();
        var written = typeof(SubmitGate).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SubmitHandler)) && !type.IsAbstract);

        Assert.Equal(registered.Length, registered.Distinct().Count());
        Assert.Equal(written.Select(type => type.Name).Order(), app.Services.GetServices<SubmitHandler>().Select(handler => handler.GetType().Name).Order());
        Assert.Equal(registered.Append(RoundCard.RefreshVerb).Order(), Cards.SelectMany(card => Verbs(JsonNode.Parse(card.Json))).Distinct().Order());
    }

    /// <summary>Without the indentation, which reviewers need and nobody is sent.</summary>
    private static string AsSent(string json) => JsonNode.Parse(json)!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [GeneratedRegex(@"(?<![\\*])\*(?!\*)[^*\n]+(?<![\\*])\*(?!\*)|(?<!\\)\[[^\]]+\]\(")]
    private static partial Regex AsMarkdown();

    private static IEnumerable<JsonObject> Blocks(JsonNode? node) => node switch
    {
        JsonObject block when (string?)block["type"] is "TextBlock" => [block],
        JsonObject parent => parent.SelectMany(child => Blocks(child.Value)),
        JsonArray list => list.SelectMany(Blocks),
        _ => [],
    };

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject found => found.Where(pair => pair.Key is not "fallback")
            .SelectMany(pair => pair is { Key: "actions", Value: JsonArray buttons } ? buttons.OfType<JsonObject>() : Buttons(pair.Value)),
        JsonArray list => list.SelectMany(Buttons),
        _ => [],
    };

    /// <summary>Those of an Action.Execute, and those that its fallback carries in its data.</summary>
    private static IEnumerable<string> Verbs(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(pair => pair is { Key: "verb", Value: JsonValue verb } ? [(string)verb!] : Verbs(pair.Value)),
        JsonArray list => list.SelectMany(Verbs),
        _ => [],
    };
}
