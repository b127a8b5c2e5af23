using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Status;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Audit;

/// <summary>«logg», seen from the chats.</summary>
public sealed class LogCommandTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task The_lead_sees_who_did_what_and_who_was_refused_the_newest_first()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.SayAsync(Ahus, "status");
        await app.SayAsync(BotApp.Lead, "Trekk tilbake måleindikatorer til møtet tirsdag 17. november, ja");

        var log = (await app.SayAsync(BotApp.Lead, "logg")).Words;
        var refused = await app.SayAsync(Ahus, "logg");

        Assert.Contains("Trakk tilbake en utsending", log, StringComparison.Ordinal);
        Assert.Contains("Nettverksleder Helse Sør-Øst · Måleindikatorer november 2026", log, StringComparison.Ordinal);
        Assert.Contains("Skrev en kommando – fikk nei", log, StringComparison.Ordinal);
        Assert.Contains("Nettverkskontakt Ahus · status", log, StringComparison.Ordinal);
        Assert.True(log.IndexOf("Trakk", StringComparison.Ordinal) < log.IndexOf("Skrev", StringComparison.Ordinal));
        Assert.StartsWith("Bare nettverkslederen kan be om dette.", refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public async Task The_log_as_a_card(Language language, string tag)
    {
        await using var app = await BotApp.StartAsync();
        var (network, texts) = (app.Services.GetRequiredService<CurrentNetwork>(), new TextCatalog().In(language));
        var (lead, at) = (network.Roster.Leads.First(), Instant.FromUtc(2026, 11, 6, 7, 30));
        AuditEntry[] entries =
        [
            new(41, at, "known", new AuditAct("withdraw"), "agenda_2026-11", "", AuditOutcome.Ordered, "", ""),
            new(40, at, "known", new AuditAct("reopen"), "indicators_2026-11", "ahus", AuditOutcome.Ordered, "", ""),
            new(39, at, "gone", new AuditAct("command"), "command.status", "", AuditOutcome.Refused, "", ""),
            new(38, at, "known", new AuditAct("save-minutes"), "minutes_2026-11", "", AuditOutcome.WithoutEffect, "", ""),
            new(37, at, "", new AuditAct("backup"), "", "", AuditOutcome.Ordered, "", ""),
        ];
        var page = new AuditPage(entries, new Dictionary<string, PersonId> { ["known"] = lead }, HasOlder: true);

        Golden.Matches(LogCard.For(page, network.Roster, texts, network.Zone).Card, $"Status/LogCard.page.{tag}");
        Golden.Matches(LogCard.For(page with { Entries = [], HasOlder = false }, network.Roster, texts, network.Zone).Card, $"Status/LogCard.none.{tag}");
    }
}
