using System.Reflection;
using System.Text.RegularExpressions;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Architecture;

/// <summary>Who makes cards: found in the compiled code, so that no card goes to anybody without having been under review.</summary>
public sealed partial class CardMakerTests
{
    private static readonly Type[] Product = [.. typeof(SubmitGate).Assembly.GetTypes().Where(type => !type.IsNested)];

    private static readonly string[] Reviewed =
    [
        .. Directory.GetFiles(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden"), "*.json", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}"),
    ];

    /// <summary>Every type that puts a card in its frame, the frames themselves apart.</summary>
    private static Type[] Makers { get; } =
        [.. Product.Where(type => type != typeof(RoundCard) && Calls.Of(type).Any(IsFrame)).OrderBy(type => type.Name)];

    [Fact]
    public void Only_the_vocabulary_makes_what_stands_on_a_card()
    {
        var made = from type in Product
                   where type.Namespace != typeof(Say).Namespace
                   from called in Calls.Of(type)
                   where called.IsConstructor && IsPartOfCard(called.DeclaringType!)
                   select $"{type.FullName} makes {called.DeclaringType!.Name}";
        Assert.Empty(made.Distinct());
        Assert.Contains(Calls.Of(typeof(Say)), called => called.IsConstructor && called.DeclaringType == typeof(AdaptiveTextBlock));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Every_type_that_makes_a_card_has_cards_under_review_in_every_language(string language)
    {
        var reviewed = Reviewed.Select(name => name.Split('.')).Where(name => name[^1] == language).Select(name => name[0]).Distinct();
        Assert.Equal(Makers.Select(type => $"{type.Namespace!.Split('.')[^1]}/{type.Name}").Order(), reviewed.Order());
    }

    [Fact]
    public void Every_way_a_card_is_made_is_under_review()
    {
        var reviewing = typeof(CardMakerTests).Assembly.GetTypes().Where(type => !type.IsNested)
            .Select(type => Calls.Of(type).Select(Name).ToHashSet())
            .Where(called => called.Contains($"{nameof(Golden)}.{nameof(Golden.Matches)}")).SelectMany(called => called);
        var ways = Makers.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(AdaptiveCard) || method.ReturnType == typeof(PromptCard)).Select(Name);

        Assert.Empty(ways.Distinct().Except(reviewing));
    }

    [Fact]
    public void Every_answer_of_one_sentence_is_under_review()
    {
        var answers = Directory.GetFiles(RepositoryRoot.PathOf("src", "GevinstBot"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Answer().Matches(File.ReadAllText(file))).ToList();

        Assert.NotEmpty(answers);
        // A key that isn't written where the answer is given can't be found here.
        Assert.DoesNotContain(answers, answer => !answer.Groups["key"].Success);
        Assert.Empty(answers.SelectMany(answer => (string[])[Golden(answer, "nb"), Golden(answer, "en")]).Except(Reviewed));

        static string Golden(Match answer, string language) =>
            $"Chat/AnswerCard.{answer.Groups["key"].Value.Replace('.', '-')}.{language}";
    }

    private static bool IsFrame(MethodBase called) =>
        Name(called) is $"{nameof(Frame)}.{nameof(Frame.Of)}" or $"{nameof(RoundCard)}.{nameof(RoundCard.Frame)}";

    private static bool IsPartOfCard(Type type) =>
        type.Assembly == typeof(AdaptiveCard).Assembly || type.IsAssignableTo(typeof(AdaptiveTypedElement));

    private static string Name(MethodBase method) => $"{method.DeclaringType?.Name}.{method.Name}";

    [GeneratedRegex(@"AnswerCard\.For\(\s*[\w.]+,\s*(""(?<key>[a-z.-]+)"")?")]
    private static partial Regex Answer();
}
