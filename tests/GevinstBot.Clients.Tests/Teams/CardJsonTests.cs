using System.Text;
using System.Text.Json.Nodes;
using AdaptiveCards;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>A card that breaks a rule is never written, and the exception names the element.</summary>
public sealed class CardJsonTests
{
    [Fact]
    public void A_card_is_written_in_the_schemas_words_with_its_letters_as_they_are()
    {
        var json = CardJson.Write(new AdaptiveCard("1.5")
        {
            Lang = "nb",
            Body =
            [
                new AdaptiveTextBlock("Blåbær \"og\" <øl>")
                {
                    Weight = AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading,
                },
            ],
        });
        Assert.Equal("""{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"nb","body":[{"type":"TextBlock","text":"Blåbær \"og\" <øl>","weight":"Bolder","wrap":true,"style":"heading"}]}""", json);
    }

    [Fact]
    public void An_execute_carries_a_submit_for_old_clients_with_the_same_data_and_the_verb()
    {
        var execute = TeamsActions.Execute("Send", "answer", new Dictionary<string, string> { ["k"] = "nøkkel" });
        var written = JsonNode.Parse(CardJson.Write(new TeamsCard { Actions = [execute] }))!["actions"]![0];
        Assert.True(JsonNode.DeepEquals(written, JsonNode.Parse("""
            {"type":"Action.Execute","title":"Send","verb":"answer","data":{"k":"nøkkel"},
             "fallback":{"type":"Action.Submit","title":"Send","data":{"k":"nøkkel","verb":"answer"}}}
            """)), written!.ToJsonString());
    }

    [Fact]
    public void A_submit_can_write_in_the_chat_as_if_the_person_had() =>
        Assert.Contains("""{"type":"Action.Submit","title":"Status","data":{"msteams":{"type":"imBack","value":"status"}}}""",
            CardJson.Write(new TeamsCard { Actions = [TeamsActions.ImBack("Status", "status")] }), StringComparison.Ordinal);

    [Fact]
    public void Two_elements_with_one_id_are_refused_wherever_they_stand()
    {
        var columns = new AdaptiveColumnSet { Columns = [new() { Items = [Note()] }] };
        Refused("Input.Text 'note'", new AdaptiveContainer { Items = [Note(), columns] });
        Refused("TextBlock 'a'", new AdaptiveTextBlock("x") { Id = "a" }, new AdaptiveTextBlock("y") { Id = "a" });
        Refused("Action.Execute 'send'", new AdaptiveActionSet { Actions = [EveryElement.Execute("send"), EveryElement.Execute("send")] });
    }

    [Fact]
    public void An_element_and_its_fallback_may_share_an_id_and_no_third_may()
    {
        var chart = new HorizontalBarChart("x", new AdaptiveTextBlock("x") { Id = "score" }) { Id = "score" };
        Assert.Contains("Chart.HorizontalBar", CardJson.Write(new TeamsCard { Body = [chart] }), StringComparison.Ordinal);
        Refused("Input.Text 'score'", chart, Note(id: "score"));
    }

    [Fact]
    public void An_input_without_id_or_label_or_error_message_is_refused()
    {
        Refused("Input.Text has no id", Note(id: ""));
        Refused("Input.Text 'note' has no label", Note(label: " "));
        Refused("Input.Text 'note' is required", Note(isRequired: true));
    }

    [Fact]
    public void What_not_every_client_knows_must_have_a_fallback()
    {
        Refused(
            "Chart.HorizontalBar 'l' has no fallback", new HorizontalBarChart("x", new AdaptiveTextBlock("x")) { Id = "l", Fallback = null });
        var execute = new AdaptiveExecuteAction { Id = "e", Title = "Send" };
        Refused("Action.Execute 'e' has no fallback", new AdaptiveActionSet { Actions = [execute] });
    }

    [Fact]
    public void An_input_that_only_Teams_knows_must_have_a_fallback_too()
    {
        var plain = new AdaptiveChoiceSetInput { Id = "stars", Label = "Forståelse" };
        Refused("Input.Rating 'stars' has no fallback", new RatingInput(plain) { Id = "stars", Label = "Forståelse", Fallback = null });
    }

    [Fact]
    public void A_table_s_rows_have_as_many_cells_as_it_has_columns() => Refused(
        "Table 't' has 2 columns, and a row of 1 cells",
        new AdaptiveTable { Id = "t", Columns = [new(), new()], Rows = [new() { Cells = [new()] }] });

    [Fact]
    public void A_required_field_is_never_hidden_wherever_it_is_hidden()
    {
        Refused("Input.Text 'note' is required and hidden", Hidden(Note(isRequired: true, error: "Skriv noe")));
        Refused("Input.Text 'note' is required and hidden", Hidden(new AdaptiveContainer { Items = [Note(isRequired: true, error: "Skriv noe")] }));
        Assert.Contains("\"isVisible\":false", CardJson.Write(new TeamsCard { Body = [Hidden(Note())] }), StringComparison.Ordinal);

        static AdaptiveElement Hidden(AdaptiveElement element)
        {
            element.IsVisible = false;
            return element;
        }
    }

    [Fact]
    public void A_button_that_shows_something_shows_what_is_on_the_card() => Refused(
        "Action.ToggleVisibility shows 'sources'",
        new AdaptiveActionSet { Actions = [new AdaptiveToggleVisibilityAction { Title = "Vis kilder", TargetElements = [new("sources")] }] });

    [Fact]
    public void A_run_of_text_that_was_not_cleaned_is_refused()
    {
        const string typed = "{{DATE(2026-11-21T08:00:00Z)}}";
        var clean = new AdaptiveRichTextBlock { Id = "r", Inlines = [CardText.Run(typed)] };
        Assert.Contains("2026-11-21", CardJson.Write(new TeamsCard { Body = [clean] }), StringComparison.Ordinal);
        clean.Inlines.Add(new AdaptiveTextRun(typed));
        Refused("RichTextBlock 'r' has a run", clean);
    }

    [Theory]
    [InlineData("1.6")]
    [InlineData("2.0")]
    public void A_version_Teams_does_not_show_is_refused(string version)
    {
        var refused = Assert.Throws<CardException>(() => CardJson.Write(new AdaptiveCard(version)));
        Assert.Contains(version, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ny")]
    [InlineData("1")]
    [InlineData("1.5.1")]
    [InlineData("1.-5")]
    public void What_is_no_version_does_not_become_a_card(string version) =>
        Assert.Contains($"'{version}'", Assert.Throws<FormatException>(() => new AdaptiveCard(version)).Message, StringComparison.Ordinal);

    [Fact]
    public void C21_A_card_of_28_KB_is_written_and_one_byte_more_is_refused_before_the_network()
    {
        var frame = Encoding.UTF8.GetByteCount(CardJson.Write(Filled(0)));
        var heavy = CardJson.Write(Filled(28 * 1024 - frame));
        Assert.Equal((28 * 1024, true), (Encoding.UTF8.GetByteCount(heavy), CardJson.IsHeavy(heavy)));
        Assert.False(CardJson.IsHeavy(CardJson.Write(Filled(24 * 1024 - frame))));
        Assert.Throws<CardTooLargeException>(() => Filled(28 * 1024 - frame + 1).ToAttachment());
        Assert.Throws<CardTooLargeException>(() => CardAnswer.Card(Filled(28 * 1024)));

        static TeamsCard Filled(int length) => new() { Body = [new AdaptiveTextBlock(new string('x', length))] };
    }

    private static AdaptiveTextInput Note(string id = "note", string label = "Merknad", bool isRequired = false, string? error = null) =>
        new() { Id = id, Label = label, IsRequired = isRequired, ErrorMessage = error };

    private static void Refused(string names, params AdaptiveElement[] body)
    {
        var refused = Assert.Throws<CardException>(() => CardJson.Write(new TeamsCard { Body = [.. body] }));
        Assert.Contains(names, refused.Message, StringComparison.Ordinal);
    }
}
