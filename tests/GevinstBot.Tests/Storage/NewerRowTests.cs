using Azure.Data.Tables;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Reporting;
using GevinstBot.Storage;

namespace GevinstBot.Tests.Storage;

/// <summary>An answer that can't be read is never written over: whoever presses is told, and everybody else goes on.</summary>
[Trait("Lane", "Slow")]
public sealed class NewerRowTests
{
    private const string Newer = "Dette svaret er lagret av en nyere versjon av programmet og kan ikke endres her nå. Det du har skrevet, er ikke lagret.";

    private const string Unreadable =
        "Svaret som er lagret, kan ikke leses, og derfor kan det ikke endres her nå. Det du har skrevet, er ikke lagret. Si fra til nettverkslederen.";

    public static TheoryData<string> Tables => OvertakenPressTests.Tables;

    [Theory, MemberData(nameof(Tables))]
    public async Task A_row_of_a_newer_version_is_left_alone_and_the_person_is_told(string table)
    {
        var script = OvertakenPressTests.ScriptOf(table);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        var form = await script.FormAsync(app, open, await script.AnswerAsync(app, open));
        var newer = await DamageAsync(app, script, row => (row[RowSchema.Column], row["Extra"]) = (RowSchema.Current + 1, "mer"));

        var corrected = await script.CorrectAsync(app, form, script.Second);
        var again = await script.AnswerAsync(app, open);

        Assert.Equal((Newer, Newer), (corrected.Message, again.Message));
        Assert.Equal((newer.ETag, "mer"), ((await script.RowAsync(app)).ETag, (await script.RowAsync(app)).GetString("Extra")));
        await OthersGoOnAsync(app, script);
    }

    [Theory, MemberData(nameof(Tables))]
    public async Task A_row_that_cannot_be_read_is_left_alone_and_the_person_is_told(string table)
    {
        var script = OvertakenPressTests.ScriptOf(table);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        var form = await script.FormAsync(app, open, await script.AnswerAsync(app, open));
        var broken = await DamageAsync(app, script, Halve);

        var corrected = await script.CorrectAsync(app, form, script.Second);
        var again = await script.AnswerAsync(app, open);

        Assert.Equal((Unreadable, Unreadable), (corrected.Message, again.Message));
        Assert.Equal(broken.ETag, (await script.RowAsync(app)).ETag);
        await OthersGoOnAsync(app, script);
    }

    [Fact]
    public async Task A_proposed_plan_of_a_newer_version_is_not_confirmed()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        var script = new AnswerScript(MeetingPlanProposalTable.Name, BotApp.Lead, "", "", MeetingPlanConfirmSubmit.VerbName) { Row = "2027-01" };
        var newer = await DamageAsync(app, script, row => row[RowSchema.Column] = RowSchema.Current + 1);

        var told = await app.PressAsync(BotApp.Lead, card, MeetingPlanConfirmSubmit.VerbName);

        Assert.NotNull(told.Message);
        Assert.Equal(newer.ETag, (await script.RowAsync(app)).ETag);
    }

    [Fact]
    public async Task That_somebody_takes_contact_said_in_a_row_of_a_newer_version_is_left_alone_and_the_advisor_is_told()
    {
        await using var app = await BotApp.StartAsync();
        var checkIn = OvertakenPressTests.ScriptOf(CheckInTable.Name);
        await app.MoveClockToAsync(checkIn.At);
        await app.PressCopyAsync(
            checkIn.Person, await app.CardSayingAsync(checkIn.Person, checkIn.Card), checkIn.Verb, [.. checkIn.First, ("blocker-kind", "it")]);
        await app.MoveClockByAsync("PT5M");
        const string advisor = "Forbedringsveileder Ahus";
        var open = await app.CardSayingAsync(advisor, "hindring");
        var script = new AnswerScript(BlockerTable.Name, advisor, "", "", BlockerTakeSubmit.VerbName) { Row = "2026-w49-kull3" };
        await script.AnswerAsync(app, open);
        var newer = await DamageAsync(app, script, row => row[RowSchema.Column] = RowSchema.Current + 1);

        var told = await script.AnswerAsync(app, open);

        Assert.Equal(Newer, told.Message);
        Assert.Equal(newer.ETag, (await script.RowAsync(app)).ETag);
    }

    [Fact]
    public async Task The_cards_of_the_others_are_brought_up_to_date_when_one_answer_cannot_be_read()
    {
        var script = OvertakenPressTests.ScriptOf(IndicatorAnswerTable.Name);
        var (app, open) = await script.StartAsync();
        await using var _ = app;
        await script.AnswerAsync(app, open);
        await DamageAsync(app, script, row => row[RowSchema.Column] = RowSchema.Current + 1);

        await app.MoveClockToAsync("2026-11-06T08:31");

        var others = await app.CardSayingAsync(BotApp.Contact("Ahus"), "Måleindikatorer");
        Assert.Contains("uten svar fra Ahus", others.Words, StringComparison.Ordinal);
    }

    /// <summary>Status names the table, and a colleague's press of the same card is stored.</summary>
    private static async Task OthersGoOnAsync(BotApp app, AnswerScript script)
    {
        if (script.Colleague is { } colleague)
        {
            var receipt = await script.AnswerAsync(app, await app.CardSayingAsync(colleague, script.Card), colleague);
            Assert.DoesNotContain(script.Verb, CardReading.Verbs(receipt.Card!.Value));
        }
        Assert.Contains(script.Table, (await app.SayAsync(BotApp.Lead, "status")).Words, StringComparison.Ordinal);
        Assert.NotEmpty((await app.SayAsync(BotApp.Lead, "rapport")).Words);
        Assert.Contains("venter", (await app.SayAsync(script.Person, "hva venter")).Words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Half a JSON document where there is one, else half a version.</summary>
    private static void Halve(TableEntity row)
    {
        var document = row.FirstOrDefault(column => column.Value is string text && text.StartsWith('{'));
        if (document.Value is string json)
            row[document.Key] = json[..(json.Length / 2)];
        else
            row["Version"] = "en halv";
    }

    private static async Task<TableEntity> DamageAsync(BotApp app, AnswerScript script, Action<TableEntity> damage)
    {
        var row = await script.RowAsync(app);
        damage(row);
        await script.Client(app).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        return await script.RowAsync(app);
    }
}
