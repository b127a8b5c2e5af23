using Azure;
using Azure.Data.Tables;
using GevinstBot.Delivery;
using GevinstBot.Reporting;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Storage;

/// <summary>A row that can't be read is left where it is and told of; everything else goes on.</summary>
public sealed class UnreadableRowsTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task D10_A_damaged_ledger_row_keeps_nobody_else_from_their_reminder_and_is_not_sent_again()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:00");
        await DamageAsync(app, DeliveryLedgerTable.Name, "ous", row => row["State"] = "Beamed");

        await app.MoveClockToAsync("2026-11-04T09:00");

        Assert.Single(await app.CardsAsync(Ous));
        Assert.Equal(2, (await app.CardsAsync(Ahus)).Count);
        Assert.Contains($"⚠ Lagrede rader som ikke kan leses: 1 ({DeliveryLedgerTable.Name}).", await StatusAsync(app), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Value000", "{\"half\":")]
    [InlineData(RowSchema.Column, RowSchema.Current + 1)]
    public async Task D10_An_answer_with_broken_json_or_of_a_newer_version_is_left_out_of_the_report_and_kept(string column, object content)
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:00");
        foreach (var contact in (string[])[BotApp.Contact("Sykehuspartner"), Ous])
            await app.PressAsync(contact, await app.LastCardAsync(contact), "Bekreft alle");
        var damaged = await DamageAsync(app, IndicatorAnswerTable.Name, "ous", row => row[column] = content);

        await app.MoveClockToAsync("2026-11-06T09:00");
        var report = await app.SayAsync(BotApp.Lead, "rapport");

        Assert.Contains("1 av 11 har svart", report.Words, StringComparison.Ordinal);
        Assert.Contains($"({IndicatorAnswerTable.Name})", await StatusAsync(app), StringComparison.Ordinal);
        Assert.Equal(content, (await RowAsync(app, IndicatorAnswerTable.Name, "ous"))[column]);
        Assert.Equal(damaged.ETag, (await RowAsync(app, IndicatorAnswerTable.Name, "ous")).ETag);
    }

    [Fact]
    public async Task D10_A_row_that_was_mended_is_no_longer_told_of()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:00");
        await DamageAsync(app, DeliveryLedgerTable.Name, "ous", row => row["State"] = "Beamed");
        await app.MoveClockByAsync("PT1M");
        await DamageAsync(app, DeliveryLedgerTable.Name, "ous", row => row["State"] = "Sent");

        await app.MoveClockByAsync("PT1M");

        Assert.DoesNotContain("ikke kan leses", await StatusAsync(app), StringComparison.Ordinal);
    }

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
