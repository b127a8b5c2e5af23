using System.Text.Json;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Cards;

/// <summary>A form that comes back shows first what is wrong with it, and keeps what was typed elsewhere.</summary>
public sealed class FormPartTests
{
    private static readonly LocalTexts Texts = new TextCatalog().In(Language.Bokmål);

    [Fact]
    public void A_form_in_which_nothing_is_wrong_stands_as_it_is() =>
        Assert.Equal(["a", "b", "c", "d"], Fields(CardOf([])));

    [Fact]
    public void What_is_wrong_stands_first_and_the_rest_is_folded_with_what_was_typed_in_it()
    {
        var card = CardOf([new Problem("c", "form.required")]);

        var folded = card.GetProperty("body").EnumerateArray().Last();
        Assert.Equal(["c", "a", "b", "d"], Fields(card));
        Assert.False(folded.GetProperty("isVisible").GetBoolean());
        Assert.Equal(["a", "b", "d"], CardReading.InputIds(folded));
        Assert.Equal("skrevet i d", CardReading.ValueOf(card, "d"));
        Assert.Contains("Vis resten av skjemaet", CardReading.Words(card));
    }

    [Fact]
    public void One_field_that_is_right_is_not_worth_folding()
    {
        var card = CardOf([new Problem("b", "form.required"), new Problem("c", "form.required"), new Problem("d", "form.required")]);

        Assert.Equal(["b", "c", "d", "a"], Fields(card));
        Assert.DoesNotContain("isVisible", card.GetRawText(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Fields(JsonElement card) => [.. CardReading.InputIds(card)];

    private static JsonElement CardOf(IReadOnlyList<Problem> problems)
    {
        var form = new FilledForm(new Dictionary<string, string> { ["d"] = "skrevet i d" }, problems, Texts);
        string[] fields = ["a", "b", "c", "d"];
        return CardJson.Element(Frame.Of(Texts, "Et skjema", fields.Select(one => form.Part(form.Text(one, one, 40), one)).WrongFirst(Texts)));
    }
}
