using System.Net;
using GevinstBot.GroupPulse;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>Presses that no honest client sends, on a card that asks without names.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseGateTests
{
    private const string NotValid = "Kortet gjelder ikke lenger. Skriv «hva venter» for å se det du ikke har svart på.";
    private const string NoNonce = "00000000000000000000000000000000";

    private static readonly string First = GroupPulseTests.People[0];
    private static readonly string Second = GroupPulseTests.People[1];
    private static readonly string NotAsked = BotApp.Contact("Sørlandet sykehus");

    [Fact]
    public async Task B01_B02_B03_B05_B06_B07_B08_B11_B13_F08_No_dishonest_press_leaves_an_answer_or_tells_who_is_asked_and_an_honest_one_does()
    {
        await using var app = await GroupPulseTests.StartedAsync();
        var card = await app.CardSayingAsync(First, GroupPulseTests.Summary);
        var (own, data) = (await app.RawChatAsync(First), RawPress.DataOf(card, GroupPulseTests.Scores(4, 4, 2, 1, 1)));
        var (key, id) = (data["k"], app.ObjectIdOf(First));
        string[] forged =
        [
            key.Replace($"~{id}~{id}~", $"~{app.ObjectIdOf(Second)}~{id}~", StringComparison.OrdinalIgnoreCase), key.Replace("group-pulse_", "group-pulse-form_", StringComparison.Ordinal),
            key.Replace("group-pulse_", "group-pulse-told_", StringComparison.Ordinal), $"{key[..key.LastIndexOf('~')]}~{NoNonce}", "", "x",
        ];

        var refused = new List<string?>();
        foreach (var each in forged)
            refused.Add((await app.PostPressAsync(own.Press(GroupPulseAnswerSubmit.VerbName, new Dictionary<string, string>(data) { ["k"] = each }, card.ActivityId))).Message);
        // Whether somebody is asked can't be found out by trying.
        refused.Add(await AsOfAsync(app, Second, key, id));
        refused.Add(await AsOfAsync(app, NotAsked, key, id));
        var elsewhere = own.Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId);
        elsewhere["conversation"]!["id"] = "a:en-annen-chat";
        refused.Add((await app.PostPressAsync(elsewhere)).Message);
        refused.Add((await app.PostPressAsync(own.Press(GroupPulseFormSendSubmit.VerbName, data, card.ActivityId))).Message);
        var stolen = await app.PostPressAsync((await app.RawChatAsync(Second)).Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));
        await app.TellAsync((await app.RawChatAsync(Second)).OldPress(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));
        var automatic = own.Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId);
        automatic["value"]!["trigger"] = "automatic";
        var shown = await app.PostPressAsync(automatic);
        var nobody = own.Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId);
        nobody["from"]!.AsObject().Remove("aadObjectId");
        using var forbidden = await app.PostActivityAsync(nobody);
        var started = await app.SayAsync(First, "ny målgruppepuls");
        var answers = await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name);
        await app.TellAsync(own.OldPress(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));
        var honest = await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name);

        Assert.All(refused, message => Assert.Equal(NotValid, message));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Null(stolen.Card);
        Assert.Contains("Jeg vet hvorfor vi innfører", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Hvilket tiltak gjelder det?", started.Words, StringComparison.Ordinal);
        Assert.Single(answers);
        Assert.Equal(2, honest.Count);
        Assert.Equal("Målgruppepuls: fem trykk", card.Summary);
    }

    /// <summary>A key as whoever presses would have it, if they were asked.</summary>
    private static async Task<string?> AsOfAsync(BotApp app, string person, string key, string id)
    {
        var made = $"{key[..key.LastIndexOf('~')].Replace(id, app.ObjectIdOf(person), StringComparison.OrdinalIgnoreCase)}~{NoNonce}";
        var data = new Dictionary<string, string>(GroupPulseTests.Scores(5, 5, 5, 5, 5).ToDictionary(one => one.Field, one => one.Value)) { ["k"] = made };
        return (await app.PostPressAsync((await app.RawChatAsync(person)).Press(GroupPulseAnswerSubmit.VerbName, data, "1"))).Message;
    }
}
