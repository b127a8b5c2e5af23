using GevinstBot.Audit;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Targets;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Targets;

/// <summary>«oppdater mål 2027»: a lead sets a year's targets, one indicator at a time.</summary>
[Trait("Lane", "Slow")]
public sealed class TargetsTests
{
    [Fact]
    public async Task A_lead_sets_the_region_s_and_an_organisation_s_own_and_the_year_before_stays_as_it_was()
    {
        await using var app = await BotApp.StartAtAsync("2027-01-07T09:00");

        var card = await app.SayAsync(BotApp.Lead, "oppdater mål 2027");
        var form = await FormAsync(app, card, "ventetid-somatikk");
        var saved = await app.PressCopyAsync(
            BotApp.Lead, form, TargetsAnswerSubmit.VerbName, ("target", "55"), ("target-source", "Oppdragsdokument 2027"), ("target-ous", "54"));

        Assert.Contains("Mål for 2027", card.Words, StringComparison.Ordinal);
        Assert.Contains("0 av 11", card.Words, StringComparison.Ordinal);
        Assert.Contains("Mål for «Ventetid, somatikk» i 2027 er lagret.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("1 av 11", saved.Words, StringComparison.Ordinal);
        var definition = Definition(app);
        Assert.Equal(Target.AtMost(55, "Oppdragsdokument 2027"), definition.Targets[2027]);
        Assert.Equal(Target.AtMost(58, "Eksempel"), definition.Targets[2026]);
        Assert.Equal(Target.AtMost(54), definition.LocalTargets[new("ous")][2027]);
        var told = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
        Assert.Contains(told, entry => entry.Act.Value == "change-network");
    }

    [Fact]
    public async Task In_January_the_lead_is_told_of_the_year_s_targets_once_and_sets_them_on_that_card()
    {
        await using var app = await BotApp.StartAtAsync("2027-01-22T09:00");
        var told = (await app.CardsAsync(BotApp.Lead)).Where(card => card.Words.Contains("Mål for 2027", StringComparison.Ordinal)).ToList();
        var saved = await app.PressCopyAsync(
            BotApp.Lead, await FormAsync(app, told[0], "ventetid-somatikk"), TargetsAnswerSubmit.VerbName, ("target", "55"));
        await app.MoveClockToAsync("2027-02-20T09:00");

        Assert.Contains("I januar kommer oppdragsdokumentene.", Assert.Single(told).Words, StringComparison.Ordinal);
        Assert.Contains("er lagret", saved.Words, StringComparison.Ordinal);
        Assert.Equal(55, Definition(app).Targets[2027].High);
        Assert.Single((await app.CardsAsync(BotApp.Lead)), card => card.Words.Contains("Mål for 2027", StringComparison.Ordinal));
        Assert.DoesNotContain(await app.CardsAsync(BotApp.Contact("Ahus")), card => card.Words.Contains("Mål for 2027", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_emptied_is_no_target_and_what_was_there_goes()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "oppdater mål 2026");
        var form = await FormAsync(app, card, "ventetid-somatikk");

        var saved = await app.PressCopyAsync(BotApp.Lead, form, TargetsAnswerSubmit.VerbName, ("target", ""));

        Assert.Contains("er lagret", saved.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(2026, Definition(app).Targets.Keys);
        Assert.Contains(2025, Definition(app).Targets.Keys);
    }

    [Fact]
    public async Task What_can_not_be_a_target_is_told_beside_its_field_and_nothing_is_stored()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "oppdater mål 2027");
        var form = await FormAsync(app, card, "ventetid-somatikk");

        foreach (var typed in new[] { "abc", "12,5,3", "1e9", "=HYPERLINK(1)", "-3", "55 %", new string('9', 10_000) })
        {
            var refused = await app.PressCopyAsync(BotApp.Lead, form, TargetsAnswerSubmit.VerbName, ("target", typed));
            Assert.Contains("⚠", refused.Words, StringComparison.Ordinal);
        }
        var nothing = await app.PressCopyAsync(BotApp.Lead, card, TargetsEditSubmit.VerbName, (TargetsCard.IndicatorField, "nothing"));

        Assert.Contains("⚠ Velg ett av alternativene.", nothing.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(2027, Definition(app).Targets.Keys);
    }

    [Fact]
    public async Task Whoever_changed_the_network_meanwhile_is_not_written_over()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "oppdater mål 2027");
        var (first, second) = (await FormAsync(app, card, "ventetid-somatikk"), await FormAsync(app, card, "fristbrudd"));

        await app.PressCopyAsync(BotApp.Lead, first, TargetsAnswerSubmit.VerbName, ("target", "55"));
        var overtaken = await app.PressCopyAsync(BotApp.Lead, second, TargetsAnswerSubmit.VerbName, ("target", "0,5"));
        var again = await app.PressCopyAsync(
            BotApp.Lead, card with { Cards = [overtaken.Card!.Value] }, TargetsAnswerSubmit.VerbName, ("target", "0,5"));

        Assert.Equal("0,5", CardReading.ValueOf(overtaken.Card.Value, "target"));
        Assert.Contains("er lagret", again.Words, StringComparison.Ordinal);
        Assert.Equal(55, Definition(app).Targets[2027].High);
    }

    [Fact]
    public async Task Nobody_but_a_lead_sets_targets_and_a_year_that_is_none_is_said()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "oppdater mål snart");
        var form = await FormAsync(app, card, "ventetid-somatikk");

        var refused = await app.SayAsync(BotApp.Contact("Ahus"), "oppdater mål 2027");
        var stolen = await app.PressCopyAsync(BotApp.Contact("Ahus"), form, TargetsAnswerSubmit.VerbName, ("target", "1"));

        Assert.Contains("Jeg forstår ikke årstallet.", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(TargetsEditSubmit.VerbName, CardReading.Verbs(refused.Card));
        Assert.DoesNotContain("er lagret", stolen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(2027, Definition(app).Targets.Keys);
    }

    [Fact]
    public async Task A_store_that_fails_stores_nothing_and_pressing_again_works()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await FormAsync(app, await app.SayAsync(BotApp.Lead, "oppdater mål 2027"), "ventetid-somatikk");
        trouble.Refused = "batch";

        var failed = await app.PressCopyAsync(BotApp.Lead, form, TargetsAnswerSubmit.VerbName, ("target", "55"));
        var meanwhile = Definition(app).Targets.ContainsKey(2027);
        trouble.Refused = null;
        var saved = await app.PressCopyAsync(BotApp.Lead, form, TargetsAnswerSubmit.VerbName, ("target", "55"));

        Assert.DoesNotContain("er lagret", failed.Words, StringComparison.Ordinal);
        Assert.False(meanwhile);
        Assert.Contains("er lagret", saved.Words, StringComparison.Ordinal);
    }

    private static IndicatorDefinition Definition(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>()
        .Section<IndicatorCatalog>().Definitions.Single(one => one.Id == new IndicatorId("ventetid-somatikk"));

    private static async Task<ChatMessage> FormAsync(BotApp app, ChatMessage card, string indicator) => card with
    {
        Cards = [(await app.PressCopyAsync(BotApp.Lead, card, TargetsEditSubmit.VerbName, (TargetsCard.IndicatorField, indicator))).Card!.Value],
    };
}
