using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Architecture;

/// <summary>What the Teams store asks of every card, held on all that are under review.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines</remarks>
public sealed class StoreRuleTests
{
    private const int MostActions = 6;

    private static readonly string Folder = RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden");

    private static readonly IReadOnlyList<(string Name, JsonObject Card)> Cards =
    [
        .. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Folder, file), JsonNode.Parse(File.ReadAllText(file))!.AsObject())),
    ];

    [Fact]
    public void No_card_has_more_than_six_actions_presses_on_rows_included() =>
        Assert.Empty(Cards.Where(one => Actions(one.Card).Count() > MostActions).Select(one => one.Name));

    /// <summary>A link, or a word in the chat, is no dead end either.</summary>
    [Fact]
    public void Every_action_has_a_title_that_is_read_aloud() =>
        Assert.Empty(Cards.Where(one => Actions(one.Card).Any(action => string.IsNullOrWhiteSpace((string?)action["title"]))).Select(one => one.Name));

    /// <summary>In a meeting's side panel a card is 280 px wide: three columns of words are one too many there.</summary>
    [Fact]
    public void No_card_asks_for_the_width_of_the_window_and_none_has_more_than_three_columns_side_by_side() => Assert.Empty(
        Cards.Where(one => Everything(one.Card).Any(part => part["columns"] is JsonArray { Count: > 3 } && (string?)part["type"] == "ColumnSet")).Select(one => one.Name));

    /// <summary>What is drawn in one colour of its own can't be seen in the dark, where meetings are.</summary>
    [Fact]
    public void No_card_has_a_colour_of_its_own() => Assert.Empty(
        Cards.Where(one => one.Card.ContainsKey("backgroundImage") || one.Card.ToJsonString().Contains("\"#", StringComparison.Ordinal)).Select(one => one.Name));

    /// <summary>
    /// Without those that stand in where one isn't known: only one of the two is ever there. What Teams calls by itself nobody sees.
    /// </summary>
    private static IEnumerable<JsonObject> Actions(JsonNode card) =>
        Everything(card).Where(part => ((string?)part["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true);

    private static IEnumerable<JsonObject> Everything(JsonNode? node) => node switch
    {
        JsonObject part => part.Where(field => field.Key is not ("fallback" or "refresh")).SelectMany(field => Everything(field.Value)).Prepend(part),
        JsonArray list => list.SelectMany(Everything),
        _ => [],
    };
}
