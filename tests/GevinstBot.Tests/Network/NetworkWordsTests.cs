using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Network;

/// <summary>What a network says in its own words stands in the texts' place, and a mistake is told by its line.</summary>
public sealed class NetworkWordsTests
{
    private const string Roster =
        """
        region: R
        lead: a
        people:
          - { id: a, aadObjectId: 6e760000-0000-4000-8000-000000000001, name: A, title: T }
        organizations:
          - { id: o, name: O, kind: healthTrust, contact: a }

        """;

    [Fact]
    public void Its_own_words_stand_in_the_texts_place_in_both_languages_unless_it_says_them_in_english()
    {
        var words = Read(
            """
            pulseTexts:
              statements: { knowledge: Alle vet hva som er nytt. }
              scale: { 1: slett ikke }
              groupStatements: { ability: "Jeg mestrer {0}." }
              english: { scale: { 1: not at all } }
            """).Version!.Section<NetworkWords>();
        var (norwegian, english) = (Texts(Language.Bokmål), Texts(Language.English));

        Assert.Equal("Alle vet hva som er nytt.", norwegian["pulse.statement.knowledge"]);
        Assert.Equal("Alle vet hva som er nytt.", english["pulse.statement.knowledge"]);
        Assert.Equal(("1 – slett ikke", "1 – not at all"), (norwegian["pulse.score.1"], english["pulse.score.1"]));
        Assert.Equal("Jeg mestrer A.", norwegian["group-pulse.statement.ability", "A"]);
        Assert.Equal("2 – stemmer litt", norwegian["pulse.score.2"]);

        LocalTexts Texts(Language language) => new TextCatalog().In(language).InWordsOf(words);
    }

    [Fact]
    public void A_mistake_is_told_by_its_line()
    {
        var reading = Read(
            $$"""
            pulseTexts:
              statements:
                awarness: Skrivefeil
                desire: "De vil {0}."
                ability: {{new string('x', 121)}}
              scale: { 6: for mye }
              groupStatements: { desire: "Jeg {1} vil" }
              element: { desire: Vilje }
            """);

        Assert.Equal(
            [(9, "file.unknown-key"), (10, "file.braces"), (11, "file.too-long"), (12, "file.unknown-key"), (13, "file.braces-of-initiative"), (14, "file.unknown-key")],
            reading.Problems.Select(problem => (problem.Line, problem.TextKey)));
    }

    private static NetworkReading Read(string texts) => new NetworkFile([new NetworkWordsSection()]).Read(Roster + texts);
}
