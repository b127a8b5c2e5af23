namespace GevinstBot.Tests.Insights;

/// <summary>The regional report of a month, as the lead and the others read it in the chat.</summary>
public sealed class ReportTests
{
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task What_was_fetched_for_an_organisation_that_says_nothing_is_a_deviation_an_item_and_part_of_the_region_s_number()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:00");
        await app.PressAsync(BotApp.Contact("OUS"), await app.LastCardAsync(BotApp.Contact("OUS")), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-06T12:00");
        var draft = await app.LastCardAsync(BotApp.Lead);
        await app.MoveClockToAsync("2026-11-09T09:00");

        var report = await app.LastCardAsync(BotApp.Lead);

        Assert.Contains("keep-deviation-ventetid-somatikk-innlandet", CardReading.InputIds(draft.Card));
        Assert.Contains("64 dager mot mål 58 i september 2026 (hentet, ikke bekreftet)", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Hentet fra NPR 22.10.2026, ikke bekreftet av helseforetaket.", report.Words, StringComparison.Ordinal);
        Assert.Contains("(vektet, 9 av 9; 8 hentet, ikke bekreftet)", report.Words, StringComparison.Ordinal);
        Assert.Contains("1 av 11 har svart", report.Words, StringComparison.Ordinal);
        Assert.Contains("uten svar fra Sykehuset Innlandet", (await app.LastCardAsync(Innlandet)).Words, StringComparison.Ordinal);
    }
}
