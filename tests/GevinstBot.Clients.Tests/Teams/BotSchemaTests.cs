using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using AdaptiveCards;
using GevinstBot.Teams.Cards;
using Microsoft.Bot.Schema.SharePoint;
using Newtonsoft.Json;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>
/// Microsoft.Bot.Schema was built against the package AdaptiveCards, and finds this repository's project in its place: when it
/// runs. The compiler asks for Microsoft's signature, which the project doesn't have, so the one property is reached by reflection.
/// </summary>
public sealed class BotSchemaTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Schema = typeof(Microsoft.Bot.Schema.Activity).Assembly;

    [Fact]
    public void Every_type_and_signature_of_it_loads_and_the_quick_view_is_where_it_names_AdaptiveCards()
    {
        var signatures = (from type in Schema.GetTypes()
                          from member in type.GetMembers(All)
                          from used in Types(member)
                          select (Member: $"{type.Name}.{member.Name}", Used: used)).ToList();
        var named = Schema.GetTypes().SelectMany(type => type.GetProperties(All)).Where(property => IsOurs(property.PropertyType));

        Assert.True(signatures.Count > 1000, $"{signatures.Count} signatures were read.");
        Assert.Equal(["QuickViewResponse.Template"], named.Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
        Assert.All(
            signatures.Where(signature => IsOurs(signature.Used)),
            signature => Assert.StartsWith("QuickViewResponse.", signature.Member, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quick_view_carries_a_card_and_writes_it_as_it_stands()
    {
        AdaptiveCard card = new TeamsCard { Lang = "nb", Body = [new AdaptiveTextBlock("Blåbær") { Wrap = true }] };
        var view = new QuickViewResponse { Title = "Rapport" };
        var template = typeof(QuickViewResponse).GetProperty("Template")!;
        template.SetValue(view, card);

        var written = JsonNode.Parse(JsonConvert.SerializeObject(view))!["template"];

        Assert.Same(card, template.GetValue(view));
        Assert.Equal(CardJson.Write(card), written!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    private static bool IsOurs(Type type) => type.Assembly == typeof(AdaptiveCard).Assembly || type.GetGenericArguments().Any(IsOurs);

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };
}
