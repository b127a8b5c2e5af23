using GevinstBot.Domain.Pulse;
using GevinstBot.Pulse;
using GevinstBot.Register;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Pulse;

/// <summary>Several initiatives in a month: in trouble, in production, by another instance, months later, and in other words.</summary>
[Trait("Lane", "Slow")]
public sealed class PulseSeveralTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string AhusId = "6e760000-0000-4000-8000-000000000101";
    private const string Opens = "2026-11-20T09:00";
    private const string Planned = "  - { month: 2026-11, initiative: hjemmeoppfolging }\n";
    private static readonly YearMonth November = new(2026, 11);
    private static readonly string Ahus = BotApp.Contact("Ahus");

    private static readonly (string Field, string Value)[] Knowledge =
        [("awareness", "4"), ("desire", "4"), ("knowledge", "2"), ("ability", "1"), ("reinforcement", "1")];

    [Fact]
    public async Task Months_later_each_stands_beside_its_own_last_answer_and_what_was_reworded_beside_none()
    {
        await using var app = await BotApp.StartAsync();
        var file = await FileAsync("2026-11", "2026-12");
        await UseAsync(app, file);
        await app.MoveClockToAsync(Opens);
        var first = await app.CardSayingAsync(Ahus, "ADKAR-puls november");
        await app.PressCopyAsync(Ahus, first, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("hjemmeoppfolging")]);
        await app.PressCopyAsync(Ahus, first, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("multimediearkiv")]);
        await UseAsync(app, $"{file}\npulseTexts:\n  statements: {{ knowledge: Alle vet hva som er nytt. }}\n");
        await app.MoveClockToAsync("2026-12-18T09:00");
        var second = await app.CardSayingAsync(Ahus, "ADKAR-puls desember");
        var stale = await app.PressCopyAsync(
            Ahus, second, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("hjemmeoppfolging"), (PulseQuestions.WordingField, "")]);
        var next = await app.PressCopyAsync(Ahus, second, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("hjemmeoppfolging")]);
        await app.LeapToAsync(Instant.FromUtc(2027, 5, 3, 8, 0));
        var then = await app.SayAsync(Ahus, "pulsresultat desember");

        Assert.All([second.Words, next.Words], words =>
        {
            Assert.Contains("Alle vet hva som er nytt.", words, StringComparison.Ordinal);
            Assert.Contains("Ny ordlyd siden november 2026", words, StringComparison.Ordinal);
            Assert.Contains("Sist, november 2026: 4 – stemmer godt", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Sist, november 2026: 2", words, StringComparison.Ordinal);
        });
        Assert.Contains("Nettverket har endret ordlyden", stale.Words, StringComparison.Ordinal);
        Assert.Contains("2 av 2.", next.Words, StringComparison.Ordinal);
        Assert.Contains("Ordlyden er endret siden da for Kunnskap.", then.Words, StringComparison.Ordinal);
        Assert.Contains("4 (4)", then.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("2 (2)", then.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_at_the_second_keeps_the_first_and_a_slow_one_stores_it_once_for_every_instance()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await UseAsync(app, await FileAsync("2026-11"));
        await app.MoveClockToAsync(Opens);
        var card = await app.CardSayingAsync(Ahus, "ADKAR-puls november");
        await app.PressCopyAsync(Ahus, card, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("hjemmeoppfolging")]);

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(Ahus, card, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("multimediearkiv")]);
        var first = await AnswersAsync(app.Services);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(Ahus, card, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("multimediearkiv")]);
        trouble.Release.SetResult();
        await slow;
        var other = ActivatorUtilities.CreateInstance<PulseTable>(app.Services);
        await CrashHarness.UntilAsync(async () => (await other.OfMonthAsync(November, CancellationToken.None)).Count == 2);
        await app.PressCopyAsync(Ahus, card, PulseAnswerSubmit.VerbName, [.. Knowledge, Of("multimediearkiv")]);

        Assert.Equal("hjemmeoppfolging", Assert.Single(first).Initiative.Value);
        Assert.All(await AnswersAsync(app.Services), answer => Assert.Equal(1, answer.Version));
        Assert.DoesNotContain("av 2.", (await app.CardSayingAsync(Ahus, "ADKAR-puls november")).Words, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_both_are_asked_about_on_one_card()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeadId);
        app.Connector.HasChatWith(AhusId);
        app.Files.Kept["nettverk.yaml"] = await FileAsync("2026-11");
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.File(LeadId, "nettverk.yaml"));
        await app.PostAsync(TenantActivity.Press(LeadId, app.Connector.CardsOf(LeadId)[^1].Body));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 20, 8, 0));

        var card = app.Connector.CardsOf(AhusId)[^1].Body;
        var second = await app.PostAsync(TenantActivity.Press(AhusId, card, Knowledge));
        var receipt = await app.PostAsync(TenantActivity.Press(AhusId, second, Knowledge));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("1 av 2.", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("2 av 2.", second.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Barrierepunkt: Kunnskap", receipt.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, (await AnswersAsync(app.Services)).Count);
    }

    private static (string, string) Of(string initiative) => (PulseQuestions.InitiativeField, initiative);

    /// <summary>The demo's, with pulses about two initiatives in some months.</summary>
    private static async Task<string> FileAsync(params IEnumerable<string> months)
    {
        var two = string.Concat(months.SelectMany(month => (string[])
            [$"  - {{ month: {month}, initiative: hjemmeoppfolging }}\n", $"  - {{ month: {month}, initiative: multimediearkiv }}\n"]));
        return (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "demo.yaml")))
            .Replace(Planned, two, StringComparison.Ordinal);
    }

    private static async Task UseAsync(BotApp app, string file) =>
        await app.PressAsync(BotApp.Lead, await app.SendFileAsync(BotApp.Lead, file), NetworkFileUseSubmit.VerbName);

    private static Task<IReadOnlyList<PulseAnswer>> AnswersAsync(IServiceProvider services) =>
        services.GetRequiredService<PulseTable>().OfMonthAsync(November, CancellationToken.None);
}
