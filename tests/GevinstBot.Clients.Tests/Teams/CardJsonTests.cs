using System.Text;
using System.Text.Json.Nodes;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>A card that breaks a rule is never written, and the exception names the element.</summary>
public sealed class CardJsonTests
{
    [Fact]
    public void A_card_is_written_in_the_schemas_words_with_its_letters_as_they_are()
    {
        var json = CardJson.Write(new AdaptiveCard { Lang = "nb", Body = [new TextBlock("Blåbær \"og\" <øl>") { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading }] });
        Assert.Equal("""{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"nb","body":[{"type":"TextBlock","text":"Blåbær \"og\" <øl>","weight":"Bolder","wrap":true,"style":"heading"}]}""", json);
    }

    [Fact]
    public void An_execute_carries_a_submit_for_old_clients_with_the_same_data_and_the_verb()
    {
        var execute = new ActionExecute { Title = "Send", Verb = "answer", Data = new Dictionary<string, string> { ["k"] = "nøkkel" } };
        var written = JsonNode.Parse(CardJson.Write(new AdaptiveCard { Actions = [execute] }))!["actions"]![0];
        Assert.True(JsonNode.DeepEquals(written, JsonNode.Parse("""
            {"type":"Action.Execute","title":"Send","verb":"answer","data":{"k":"nøkkel"},
             "fallback":{"type":"Action.Submit","title":"Send","data":{"k":"nøkkel","verb":"answer"}}}
            """)), written!.ToJsonString());
    }

    [Fact]
    public void A_refresh_has_no_fallback_because_nobody_presses_it()
    {
        var card = new AdaptiveCard { Refresh = new(new ActionExecute { Verb = "refresh" }) { UserIds = ["29:1"] } };
        Assert.Contains(""","refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["29:1"]}""", CardJson.Write(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_submit_can_open_a_dialog_and_hide_the_tick()
    {
        var submit = new ActionSubmit { Title = "Endre", OpensDialog = true, HidesFeedback = true, Data = new Dictionary<string, string> { ["k"] = "1" } };
        Assert.Contains("""{"type":"Action.Submit","title":"Endre","data":{"k":"1","msteams":{"type":"task/fetch"}},"msteams":{"feedback":{"hide":true}}}""",
            CardJson.Write(new AdaptiveCard { Actions = [submit] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_submit_can_write_in_the_chat_as_if_the_person_had() =>
        Assert.Contains("""{"type":"Action.Submit","title":"Status","data":{"msteams":{"type":"imBack","value":"status"}}}""",
            CardJson.Write(new AdaptiveCard { Actions = [new ActionSubmit { Title = "Status", ImBack = "status" }] }), StringComparison.Ordinal);

    [Fact]
    public void Two_elements_with_one_id_are_refused_wherever_they_stand()
    {
        Refused("Input.Text 'note'", new Container(Note(), new ColumnSet(new Column(Note()))));
        Refused("TextBlock 'a'", new TextBlock("x") { Id = "a" }, new TextBlock("y") { Id = "a" });
        Refused("Input.Text 'note'", Note(), new ActionSet(new ActionShowCard(new AdaptiveCard { Body = [Note()] })));
    }

    [Fact]
    public void An_element_and_its_fallback_may_share_an_id_and_no_third_may()
    {
        var rating = new InputRating("score") { Label = "Vurder", Fallback = new InputChoiceSet("score") { Label = "Vurder", Choices = [new("1", "1")] } };
        Assert.Contains("Input.Rating", CardJson.Write(new AdaptiveCard { Body = [rating] }), StringComparison.Ordinal);
        Refused("Input.Text 'score'", rating, Note() with { Id = "score" });
    }

    [Fact]
    public void An_input_without_id_or_label_or_error_message_is_refused()
    {
        Refused("Input.Text has no id", Note() with { Id = "" });
        Refused("Input.Text 'note' has no label", Note() with { Label = " " });
        Refused("Input.Text 'note' is required", Note() with { IsRequired = true });
    }

    [Fact]
    public void What_only_Teams_knows_must_have_a_fallback() =>
        Refused("Chart.Line 'l' has no fallback", new LineChart { Id = "l", Fallback = null });

    [Theory]
    [InlineData("1.6")]
    [InlineData("2.0")]
    [InlineData("ny")]
    public void A_version_Teams_does_not_show_is_refused(string version) =>
        Assert.Contains(version, Assert.Throws<CardException>(() => CardJson.Write(new AdaptiveCard { Version = version })).Message, StringComparison.Ordinal);

    [Fact]
    public void C21_Sixty_refresh_ids_are_written_and_sixty_one_are_refused()
    {
        static AdaptiveCard Refreshing(int count) => new() { Refresh = new(new ActionExecute { Verb = "r" }) { UserIds = [.. Enumerable.Range(0, count).Select(i => $"29:{i}")] } };
        Assert.Contains("29:59", CardJson.Write(Refreshing(60)), StringComparison.Ordinal);
        Assert.Throws<CardException>(() => CardJson.Write(Refreshing(61)));
    }

    [Fact]
    public void C21_A_card_of_28_KB_is_written_and_one_byte_more_is_refused_before_the_network()
    {
        var frame = Encoding.UTF8.GetByteCount(CardJson.Write(Filled(0)));
        var heavy = CardJson.Write(Filled(28 * 1024 - frame));
        Assert.Equal((28 * 1024, true), (Encoding.UTF8.GetByteCount(heavy), CardJson.IsHeavy(heavy)));
        Assert.False(CardJson.IsHeavy(CardJson.Write(Filled(24 * 1024 - frame))));
        Assert.Throws<CardException>(() => Filled(28 * 1024 - frame + 1).ToAttachment());
        Assert.Throws<CardException>(() => CardAnswer.Card(Filled(28 * 1024)));

        static AdaptiveCard Filled(int length) => new() { Body = [new TextBlock(new string('x', length))] };
    }

    private static InputText Note() => new("note") { Label = "Merknad" };

    private static void Refused(string names, params CardElement[] body) =>
        Assert.Contains(names, Assert.Throws<CardException>(() => CardJson.Write(new AdaptiveCard { Body = body })).Message, StringComparison.Ordinal);
}
