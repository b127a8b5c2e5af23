using Azure;
using Azure.Data.Tables;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Storage;

/// <summary>A row that can't be read is left where it is and told of; everything else goes on.</summary>
[Trait("Lane", "Slow")]
public sealed class UnreadableRowsTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Partner = BotApp.Contact("Sykehuspartner");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task D10_A_damaged_ledger_row_keeps_nobody_else_from_their_reminder_and_is_not_sent_again()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await DamageAsync(app, DeliveryLedgerTable.Name, "ous", row => row["State"] = "Beamed");

        await app.MoveClockToAsync("2026-11-04T09:00");

        Assert.Single(await app.CardsAsync(Ous));
        Assert.Equal(2, (await app.CardsAsync(Ahus)).Count);
        Assert.Contains($"⚠ Jeg får ikke lest 1 av radene som er lagret ({DeliveryLedgerTable.Name}).", await StatusAsync(app), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Value000", "{\"half\":")]
    [InlineData(RowSchema.Column, RowSchema.Current + 1)]
    public async Task D10_An_answer_with_broken_json_or_of_a_newer_version_is_left_out_of_the_report_and_kept(string column, object content)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        foreach (var contact in (string[])[BotApp.Contact("Sykehuspartner"), Ous])
            await app.PressAsync(contact, await app.LastCardAsync(contact), "Bekreft alle");
        var damaged = await DamageAsync(app, IndicatorAnswerTable.Name, "ous", row => row[column] = content);

        await app.MoveClockToAsync("2026-11-06T09:00");
        var report = await app.SayAsync(BotApp.Lead, "rapport");

        Assert.Contains("1 av 11 helseforetak har svart", report.Words, StringComparison.Ordinal);
        Assert.Contains($"({IndicatorAnswerTable.Name})", await StatusAsync(app), StringComparison.Ordinal);
        Assert.Equal(content, (await RowAsync(app, IndicatorAnswerTable.Name, "ous"))[column]);
        Assert.Equal(damaged.ETag, (await RowAsync(app, IndicatorAnswerTable.Name, "ous")).ETag);
    }

    [Theory]
    [InlineData("State", "Beamed", "submit.unreadable")]
    [InlineData(RowSchema.Column, RowSchema.Current + 1, "submit.newer-version")]
    public async Task D10_A_press_whose_own_ledger_row_can_t_be_read_is_told_that_it_is_left_alone(string column, object content, string told)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var card = await app.LastCardAsync(Ous);
        await DamageAsync(app, DeliveryLedgerTable.Name, "ous", row => row[column] = content);

        var pressed = await app.PressAsync(Ous, card, "Bekreft alle");

        Assert.Equal(app.Services.GetRequiredService<TextCatalog>().In(Domain.Network.Language.Bokmål)[told], pressed.Message);
    }

    [Fact]
    public async Task D10_A_row_that_was_mended_is_no_longer_told_of()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await DamageAsync(app, DeliveryLedgerTable.Name, "ous", row => row["State"] = "Beamed");
        await app.MoveClockByAsync("PT1M");
        await DamageAsync(app, DeliveryLedgerTable.Name, "ous", row => row["State"] = "Sent");

        await app.MoveClockByAsync("PT1M");

        Assert.DoesNotContain("ikke kan leses", await StatusAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D10_Half_a_document_in_the_ledger_harms_only_its_own_row_which_status_names()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        CutShort(app, DeliveryLedgerTable.Name, "ous_");

        var pressed = await app.PressAsync(Partner, await app.LastCardAsync(Partner), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-04T09:00");
        var round = await RoundAsync(app);

        Assert.Contains("fredag 30. oktober", pressed.Words, StringComparison.Ordinal);
        Assert.Contains("Kortet er sendt til 10 av 11 · 1 av 11 har svart", round, StringComparison.Ordinal);
        Assert.Contains($"⚠ {Ous} har kanskje ikke fått kortet, fordi det som er lagret om sendingen, ikke kan leses.", round, StringComparison.Ordinal);
        Assert.Equal((1, 1), ((await app.CardsAsync(Ous)).Count, (await app.CardsAsync(Partner)).Count));
        foreach (var contact in app.Contacts.Except([Ous, Partner]))
            Assert.Equal(2, (await app.CardsAsync(contact)).Count);
    }

    [Fact]
    public async Task D10_Half_a_document_among_the_answers_harms_only_its_own_row()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        CutShort(app, IndicatorAnswerTable.Name, "ous");

        var pressed = await app.PressAsync(Partner, await app.LastCardAsync(Partner), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-04T09:00");
        var (status, round) = (await StatusAsync(app), await RoundAsync(app));
        await app.MoveClockToAsync("2026-11-06T09:00");

        Assert.Contains("fredag 30. oktober", pressed.Words, StringComparison.Ordinal);
        Assert.Contains("Kortet er sendt til 11 av 11 · 1 av 11 har svart", round, StringComparison.Ordinal);
        Assert.Contains($"({IndicatorAnswerTable.Name})", status, StringComparison.Ordinal);
        Assert.Equal((2, 1), ((await app.CardsAsync(Ahus)).Count, (await app.CardsAsync(Partner)).Count));
        Assert.Contains("1 av 11 helseforetak har svart", (await app.SayAsync(BotApp.Lead, "rapport")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConversationTable.Name)]
    [InlineData(RunTable.Name)]
    [InlineData(WithdrawalTable.Name)]
    public async Task D10_Half_a_document_in_any_table_of_the_engine_stops_no_wave_and_no_status(string table)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.SayAsync(BotApp.Lead, "Trekk tilbake måleindikatorer til møtet tirsdag 17. november, ja");
        CutShort(app, table, "");

        await app.MoveClockToAsync("2026-11-10T09:00");

        Assert.Contains(
            "Kortet er sendt til 11 av 11", (await app.SayAsync(BotApp.Lead, "status agenda for møtet tirsdag 17. november")).Words, StringComparison.Ordinal);
        foreach (var contact in app.Contacts)
            Assert.Contains("Agenda", (await app.LastCardAsync(contact)).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_kind_and_a_round_that_can_t_be_read_are_named_in_status_and_stop_no_others()
    {
        await using var app = await BotApp.StartWithAsync(services => services.AddRounds<SilentRounds>().AddRounds<DeafRounds>());
        await app.MoveClockToAsync("2026-10-30T09:00");

        var status = await StatusAsync(app);
        var waiting = await app.SayAsync(Ahus, "hva venter");

        Assert.Contains("⚠ Kan ikke leses nå, og er ikke med her: En utsending som ikke kan leses og stumme.", status, StringComparison.Ordinal);
        Assert.Contains("Kortet er sendt til 11 av 11", await RoundAsync(app), StringComparison.Ordinal);
        Assert.Contains("Send inn", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("En utsending som ikke kan leses", waiting.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_round_has_a_name_to_be_told_by()
    {
        await using var app = await BotApp.StartAsync();
        Assert.All(app.Services.GetServices<RoundSource>(), source => Assert.Contains($"kind.{source.Kind}", new TextCatalog().All.First().Keys));
    }

    /// <summary>As a file system that failed leaves it: the row's key is whole, its content stops in the middle.</summary>
    private static void CutShort(BotApp app, string table, string rowPrefix)
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(app.Services.GetRequiredService<StorageOptions>().Folder, "gevinstbot.db")}");
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = "UPDATE rows SET properties = '{\"half\":' WHERE table_id = (SELECT id FROM tables WHERE name = $table) AND row_key LIKE $row || '%'";
        command.Parameters.AddWithValue("$table", table);
        command.Parameters.AddWithValue("$row", rowPrefix);
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    private static async Task<string> RoundAsync(BotApp app) =>
        (await app.SayAsync(BotApp.Lead, "status måleindikatorer til møtet tirsdag 17. november")).Words;

    private static async Task<string> StatusAsync(BotApp app) => (await app.SayAsync(BotApp.Lead, "status")).Words;

    private static async Task<TableEntity> DamageAsync(BotApp app, string table, string organization, Action<TableEntity> damage)
    {
        var row = await RowAsync(app, table, organization);
        damage(row);
        await Table(app, table).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        return await RowAsync(app, table, organization);
    }

    private static async Task<TableEntity> RowAsync(BotApp app, string table, string organization) =>
        (await Table(app, table).RowsAsync($"RowKey ge '{organization}' and RowKey lt '{organization}~'", CancellationToken.None))[0];

    private static TableClient Table(BotApp app, string name) => app.Services.GetRequiredService<TableServiceClient>().GetTableClient(name);
}
