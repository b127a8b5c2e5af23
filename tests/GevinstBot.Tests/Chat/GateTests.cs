using System.Text.Json.Nodes;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Storage;
using GevinstBot.Tests.Sending;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>Presses that no honest client sends. What counts is what is stored: nothing, or exactly one answer.</summary>
public sealed class GateTests
{
    private const string Verb = "indicators.answer";
    private const string NotValid = "Kortet gjelder ikke lenger. Skriv «hva venter» for å se det du ikke har svart på.";
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Theory]
    [InlineData("ahus")]
    [InlineData("finnes-ikke")]
    public async Task B02_A_key_edited_to_another_organisation_changes_nothing(string organization)
    {
        await using var app = await OpenAsync();
        var data = await DataAsync(app, Ous);
        data["k"] = data["k"].Replace("~ous~", $"~{organization}~", StringComparison.Ordinal);

        Assert.Equal(NotValid, (await PressAsync(app, Ous, data)).Message);
        Assert.Equal(0, await AnswersAsync(app));
    }

    [Fact]
    public async Task C04_A_press_is_answered_with_its_receipt_though_the_card_s_own_update_hangs_and_the_next_run_makes_up_for_it()
    {
        await using var app = await OpenAsync();
        var card = await app.LastCardAsync(Ous);
        await app.FaultsAsync(new { kind = "hold", path = "activities", method = "PUT" });

        var answer = await app.PressAsync(Ous, card, "Bekreft alle");
        await app.ClearFaultsAsync();
        await app.MoveClockByAsync("PT1M");

        Assert.Contains("fredag 30. oktober", answer.Words, StringComparison.Ordinal);
        Assert.Equal(1, await AnswersAsync(app));
        Assert.Contains("fredag 30. oktober", (await app.LastCardAsync(Ous)).Words, StringComparison.Ordinal);
        Assert.True((await app.LastCardAsync(Ous)).Updated);
    }

    [Fact]
    public async Task C04_A_press_while_the_table_file_is_locked_is_told_that_it_is_not_stored_yet_and_the_card_shows_it_once_it_is()
    {
        await using var app = await OpenAsync(BotApp.InTime);
        var card = await app.LastCardAsync(Ous);
        Pressed answer;
        await using (var file = new SqliteConnection($"Data Source={DatabaseOf(app)};Pooling=false"))
        {
            await file.OpenAsync();
            await using var locked = file.BeginTransaction(deferred: false);
            answer = await app.PressAsync(Ous, card, "Bekreft alle");
        }
        await CrashHarness.UntilAsync(async () =>
            (await app.LastCardAsync(Ous)).Words.Contains("fredag 30. oktober", StringComparison.Ordinal));

        Assert.Contains("Svaret er ikke lagret ennå.", answer.Message, StringComparison.Ordinal);
        Assert.Equal(1, await AnswersAsync(app));
    }

    [Fact]
    public async Task B08_An_old_clients_press_while_the_answers_cannot_be_stored_is_told_so_and_the_next_one_is_stored()
    {
        await using var app = await OpenAsync();
        var (data, tables) = (await DataAsync(app, Ous), app.Services.GetRequiredService<TableServiceClient>());
        await tables.DeleteTableAsync(IndicatorAnswerTable.Name);
        await SubmitAsync(app, Ous, data);
        var told = (await app.MessagesAsync(Ous))[^1];
        await tables.CreateTableIfNotExistsAsync(IndicatorAnswerTable.Name);
        var before = await AnswersAsync(app);
        await SubmitAsync(app, Ous, data);

        Assert.Contains("Sendte du et svar, er det ikke lagret.", told.Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), (before, await AnswersAsync(app)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("indicators_2026-11~ous~6e760000-0000-4000-8000-000000000102~00000000000000000000000000000000")]
    [InlineData("agenda_2026-11~ous~6e760000-0000-4000-8000-000000000102~00000000000000000000000000000000")]
    [InlineData("indicators_1999-01~ous~6e760000-0000-4000-8000-000000000102~00000000000000000000000000000000")]
    public async Task B03_A_forged_key_gets_the_same_answer_whatever_is_wrong_with_it(string key)
    {
        await using var app = await OpenAsync();
        Assert.Equal(NotValid, (await PressAsync(app, Ous, new() { ["k"] = key })).Message);
        Assert.Equal(0, await AnswersAsync(app));
    }

    [Fact]
    public async Task B04_A_card_pressed_after_the_lock_shows_that_it_is_closed_and_changes_nothing()
    {
        await using var app = await OpenAsync();
        var data = await DataAsync(app, Ous);
        await app.MoveClockToAsync("2026-11-06T09:00");

        var pressed = await PressAsync(app, Ous, data);

        Assert.Contains("uten svar fra OUS", pressed.Words, StringComparison.Ordinal);
        Assert.Equal(0, await AnswersAsync(app));
    }

    [Fact]
    public async Task B05_A_press_from_another_chat_than_the_card_was_sent_to_is_refused()
    {
        await using var app = await OpenAsync();
        Assert.Equal(NotValid, (await PressAsync(app, Ous, await DataAsync(app, Ous), press => press["conversation"]!["id"] = "a:en-annen-chat")).Message);
        Assert.Equal(0, await AnswersAsync(app));
    }

    [Fact]
    public async Task B07_An_automatic_call_shows_the_card_and_stores_nothing()
    {
        await using var app = await OpenAsync();
        var pressed = await PressAsync(app, Ous, await DataAsync(app, Ous), press => press["value"]!["trigger"] = "automatic");
        Assert.Contains("Bekreft alle", pressed.Words, StringComparison.Ordinal);
        Assert.Equal(0, await AnswersAsync(app));
    }

    [Fact]
    public async Task B08_The_same_attacks_by_the_old_clients_way_change_nothing_and_an_honest_press_is_stored()
    {
        await using var app = await OpenAsync();
        var data = await DataAsync(app, Ous);
        await SubmitAsync(app, Ahus, data);
        await SubmitAsync(app, Ous, new(data) { ["k"] = data["k"].Replace("~ous~", "~ahus~", StringComparison.Ordinal) });
        Assert.Equal(0, await AnswersAsync(app));

        await SubmitAsync(app, Ous, data);

        Assert.Equal(1, await AnswersAsync(app));
        Assert.Contains("fredag 30. oktober", (await app.LastCardAsync(Ous)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B10_Extra_fields_and_wrong_types_are_read_as_nothing()
    {
        await using var app = await OpenAsync();
        var data = await DataAsync(app, Ahus);
        data["value-innleie"] = "４ ５００";
        data["value-utskrivningsklare"] = new string('9', 5000);
        data["organization"] = "ous";

        var pressed = await PressAsync(app, Ahus, data);

        Assert.Contains("Ikke lagret ennå", pressed.Words, StringComparison.Ordinal);
        Assert.Equal(0, await AnswersAsync(app));
    }

    [Theory]
    [InlineData("1", " 111", "x")]
    [InlineData("1", ".111", "x")]
    [InlineData("", "1 ", "kr")]
    [InlineData("", "{{<at ", "\n\n    =")]
    [InlineData("", "\u00a0 \t", "x")]
    public async Task F06_Text_made_to_keep_a_pattern_busy_is_answered_like_any_other(string start, string repeated, string end)
    {
        await using var app = await OpenAsync();
        var hostile = start + string.Concat(Enumerable.Repeat(repeated, 50_000 / repeated.Length)) + end;
        var data = await DataAsync(app, Ahus);
        data["value-innleie"] = hostile;
        data["value-utskrivningsklare"] = "12";

        Assert.Contains("Ikke lagret ennå", (await PressAsync(app, Ahus, data)).Words, StringComparison.Ordinal);
        Assert.Contains("Det forsto jeg ikke.", (await app.SayAsync(Ahus, hostile)).Words, StringComparison.Ordinal);
        Assert.Equal(0, await AnswersAsync(app));
    }

    [Theory]
    [InlineData("f:1", "f:1")]
    [InlineData("f:1", "f:2")]
    public async Task C01_C02_The_same_press_delivered_again_with_the_same_or_a_new_id_has_one_effect(string first, string second)
    {
        await using var app = await OpenAsync();
        var data = await DataAsync(app, Ous);

        var once = await PressAsync(app, Ous, data, press => press["id"] = first);
        var again = await PressAsync(app, Ous, data, press => press["id"] = second);

        Assert.Equal(once.Words, again.Words);
        Assert.Equal(1, await AnswersAsync(app));
        Assert.Single(await HistoryAsync(app, "ous"));
    }

    [Fact]
    public async Task C03_Fifty_presses_at_once_with_different_values_leave_one_answer_and_lose_no_version()
    {
        await using var app = await OpenAsync();
        var data = await DataAsync(app, Ahus);

        var presses = Enumerable.Range(1, 50).Select(value => PressAsync(
            app, Ahus, new(data) { ["value-innleie"] = $"{value}", ["value-utskrivningsklare"] = "12" }, press => press["id"] = $"f:{value}"));
        var replies = await Task.WhenAll(presses);

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal(1, await AnswersAsync(app));
        var versions = await HistoryAsync(app, "ahus");
        Assert.Equal(Enumerable.Range(1, versions.Count), versions);
    }

    private static Task<BotApp> OpenAsync(params (string Key, string Value)[] settings) => BotApp.StartAtAsync("2026-10-30T09:00", settings);

    private static async Task<Dictionary<string, string>> DataAsync(BotApp app, string person) =>
        RawPress.DataOf(await app.LastCardAsync(person));

    private static async Task<Pressed> PressAsync(
        BotApp app, string person, Dictionary<string, string> data, Action<JsonObject>? bend = null)
    {
        var press = (await app.RawChatAsync(person)).Press(Verb, data, replyTo: "1");
        bend?.Invoke(press);
        return await app.PostPressAsync(press);
    }

    private static async Task SubmitAsync(BotApp app, string person, Dictionary<string, string> data) =>
        await app.TellAsync((await app.RawChatAsync(person)).OldPress(Verb, data, (await app.LastCardAsync(person)).ActivityId));

    private static string DatabaseOf(BotApp app) => Path.Combine(app.Services.GetRequiredService<StorageOptions>().Folder, "gevinstbot.db");

    private static async Task<int> AnswersAsync(BotApp app) =>
        (await app.Services.GetRequiredService<ReportingReader>().ForMeetingAsync(
            app.Services.GetRequiredService<CurrentNetwork>(), new YearMonth(2026, 11), CancellationToken.None))!.Answered;

    private static async Task<IReadOnlyList<int>> HistoryAsync(BotApp app, string organization)
    {
        var round = app.Services.GetRequiredService<IndicatorRounds>().In(new YearMonth(2026, 11))!;
        var versions = await app.Services.GetRequiredService<IndicatorAnswerTable>().HistoryAsync(round.Id, new OrganizationId(organization), CancellationToken.None);
        return [.. versions.Select(version => version.Version)];
    }
}
