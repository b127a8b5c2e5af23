using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AdaptiveCards;
using GevinstBot.Teams.Cards;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Everything the card library can write, before Microsoft's renderer and schema.</summary>
[Trait("Lane", "Slow")]
public sealed class MicrosoftsRendererTests
{
    [Fact]
    public async Task Every_element_with_every_property_passes_renderer_schema_and_accessibility()
    {
        var problems = await CardCheck.ProblemsAsync(EveryElement.Cards.Select(CardJson.Write));
        Assert.Equal(EveryElement.Cards.Count, problems.Count);
        Assert.All(problems, Assert.Empty);
    }

    [Fact]
    public void The_sample_cards_leave_out_no_element_no_action_and_no_property()
    {
        var written = EveryElement.Cards.SelectMany(card => Properties(JsonNode.Parse(CardJson.Write(card)))).ToHashSet();
        var known = new[] { typeof(AdaptiveCard), typeof(TeamsCard) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.IsAbstract && type != typeof(AdaptiveCard))
            .Where(type => type.IsAssignableTo(typeof(AdaptiveTypedElement)) || type.IsAssignableTo(typeof(AdaptiveInline)));

        Assert.Empty(known.SelectMany(type => type.GetProperties())
            .Where(property => property.GetCustomAttribute<JsonExtensionDataAttribute>() is null)
            .Select(property => (property.DeclaringType, property.Name)).Distinct().Except(written));
    }

    [Theory]
    [InlineData("""{"type":"TextBlok","text":"x"}""", "renderer: UnknownElementType")]
    [InlineData("""{"type":"TextBlok","text":"x"}""", "schema: card.body[0]: there is no type 'TextBlok'")]
    [InlineData("""{"type":"TextBlock","text":"x","wrap":true,"weight":"Heavy"}""", "renderer: InvalidPropertyValue")]
    [InlineData("""{"type":"TextBlock","text":"x","wrap":true,"wieght":"Bolder"}""", "schema: card.body[0] (TextBlock): must NOT have additional properties")]
    [InlineData("""{"type":"Chart.Pie","title":"x","data":[{"legend":"a","value":"1"}],"fallback":{"type":"TextBlock","text":"x","wrap":true}}""", "schema: card.body[0] (Chart.Pie)")]
    [InlineData("""{"type":"Chart.Pie","title":"x","data":[]}""", "accessibility: card.body.0 (Chart.Pie): has no fallback element")]
    [InlineData("""{"type":"Input.Text","id":"a"}""", "accessibility: card.body.0 (Input.Text 'a'): has no label")]
    [InlineData("""{"type":"Image","url":"https://example.no/a.png"}""", "accessibility: card.body.0 (Image): has no altText")]
    [InlineData("""{"type":"Table","firstRowAsHeaders":false,"columns":[{"width":1}],"rows":[]}""", "accessibility: card.body.0 (Table): has no header row")]
    [InlineData("""{"type":"Badge","text":"over mål","style":"Attention"}""", "accessibility: card.body.0 (Badge): has no fallback element")]
    [InlineData("""{"type":"Badge","style":"Attention","fallback":{"type":"TextBlock","text":"x","wrap":true}}""", "accessibility: card.body.0 (Badge): says nothing in words")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","title":"Vis","targetElements":[{"elementId":"sources"}]}]}""", "accessibility: card.body.0.actions.0 (Action.ToggleVisibility): shows 'sources', which isn't there")]
    [InlineData("""{"type":"TextBlock","text":"x"}""", "accessibility: card.body.0 (TextBlock): doesn't wrap")]
    [InlineData("""{"type":"TextBlock","text":"x","wrap":true}""", "accessibility: card: has no heading")]
    public async Task The_check_sees_what_is_wrong(string element, string problem)
    {
        var card = $$"""{"type":"AdaptiveCard","version":"1.5","lang":"nb","fallbackText":"x","body":[{{element}}]}""";
        Assert.Contains(Assert.Single(await CardCheck.ProblemsAsync([card])), found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    /// <summary>What stands in the JSON, as the properties it was made of.</summary>
    private static IEnumerable<(Type? DeclaringType, string Name)> Properties(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(pair => Properties(pair.Value)).Concat(
            found["type"] is JsonValue type && type.GetValueKind() is JsonValueKind.String && Types.TryGetValue((string)type!, out var made)
                ? made.GetProperties().Where(property => found.ContainsKey(JsonNamingPolicy.CamelCase.ConvertName(property.Name)))
                    .Select(property => (property.DeclaringType, property.Name))
                : []),
        JsonArray list => list.SelectMany(Properties),
        _ => [],
    };

    private static Dictionary<string, Type> Types { get; } = EveryElement.Parts
        .DistinctBy(part => part.Type).ToDictionary(part => part.Type, part => part.GetType())
        .Append(new("TextRun", typeof(AdaptiveTextRun))).ToDictionary();
}
