using GevinstBot.Domain.Scopes;
using GevinstBot.TestKit;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Architecture;

/// <summary>Whoever is asked something is told what the answer is used for and who sees it.</summary>
public sealed class PurposeTests
{
    private const string AnswerVerb = ".answer";

    /// <summary>The kinds of round that others than leads answer: by who may press their «Send».</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        .. from verb in Scopes.Acts
           where verb.EndsWith(AnswerVerb, StringComparison.Ordinal)
           where ((ScopeRole[])[ScopeRole.Contact, ScopeRole.TeamMember]).Any(Scopes.Of(verb).Grants.ContainsKey)
           select verb[..^AnswerVerb.Length],
    ];

    [Fact]
    public void Every_kind_of_card_that_asks_says_what_the_answer_is_used_for_and_who_sees_it()
    {
        var cards = Directory.GetFiles(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden"), "*.json", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();

        Assert.Contains("indicators", Kinds);
        Assert.Contains("check-in", Kinds);
        Assert.Empty(
            from kind in Kinds
            from texts in new TextCatalog().All
            let begins = texts[$"purpose.{kind}"].Split('{')[0]
            where !cards.Exists(card =>
                card.Contains($"\"verb\": \"{kind}{AnswerVerb}\"", StringComparison.Ordinal) && card.Contains(begins, StringComparison.Ordinal))
            select $"{kind} ({texts.Tag})");
    }
}
