using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Benefits;

/// <summary>«eksporter» and <c>export</c>: plans that were changed in Teams are in the file, and importing it gives the same plans.</summary>
[Trait("Lane", "Slow")]
public sealed class PlanExportTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_network_whose_plans_nobody_changed_is_handed_out_byte_for_byte()
    {
        await using var app = await BotApp.StartAsync();

        var exported = await ExportAsync(app);

        Assert.Equal(await app.Services.GetRequiredService<StoredNetwork>().TextAsync(default), exported.Text);
        Assert.True(exported.IsWhole);
    }

    [Fact]
    public async Task Plans_and_numbers_told_in_Teams_are_in_the_file_and_export_import_export_gives_the_same_bytes_and_plans()
    {
        await using var app = await BotApp.StartAsync();
        await ChangeAsync(app);

        var first = await ExportAsync(app);
        var read = app.Services.GetRequiredService<NetworkFile>().Read(first.Text).Version!.Section<PlansInFile>();
        var imported = await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(
            first.Text, app.Services.GetRequiredService<CurrentNetwork>().Version, app.Services.GetRequiredService<IClock>().GetCurrentInstant(), default);
        var second = await ExportAsync(app);
        await using var other = await BotApp.StartAsync();
        await other.Services.GetRequiredService<NetworkSaving>().ImportAsync(
            first.Text, other.Services.GetRequiredService<CurrentNetwork>().Version, other.Services.GetRequiredService<IClock>().GetCurrentInstant(), default);

        Assert.Equal(NetworkOutcome.Stored, imported.Outcome);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Text, (await ExportAsync(other)).Text);
        var stored = await app.Services.GetRequiredService<BenefitPlanTable>().AllAsync(default);
        Assert.Equal(2, stored.Count);
        Assert.All(stored, plan => Assert.Contains(read.Plans, plan.HasTheSameContent));
        Assert.Contains(read.Measured[Key("hjemmeoppfolging", "frigjort-tid")], month => month == new Measurement(new YearMonth(2026, 8), 70));
        Assert.Equal(3, read.Measured[Key("hjemmeoppfolging", "frigjort-tid")].Count());
        Assert.Equal(
            new CarriedOut(new YearMonth(2026, 9), "Triage på telefon:\nalle henvisninger", By: null),
            Assert.Single(read.Changes[Key("hjemmeoppfolging", "ventetid")]));
    }

    [Fact]
    public async Task Months_later_the_file_says_what_stood_and_another_installation_that_imports_it_has_the_same_plans_and_numbers()
    {
        await using var app = await BotApp.StartAsync();
        await ChangeAsync(app);
        await app.MoveClockToAsync("2026-12-10T09:00");
        var file = await ExportAsync(app);
        await using var other = await BotApp.StartAsync();
        await other.Services.GetRequiredService<NetworkSaving>().ImportAsync(
            file.Text, other.Services.GetRequiredService<CurrentNetwork>().Version, other.Services.GetRequiredService<IClock>().GetCurrentInstant(), default);

        var book = await other.Services.GetRequiredService<BenefitsReader>().NowAsync(default);
        var time = book.Portfolio(plan => plan.Organization == new OrganizationId("ahus"), new YearMonth(2026, 11)).Benefits
            .Single(one => one.Benefit.Id == new BenefitId("frigjort-tid"));

        Assert.Contains(new Measurement(new YearMonth(2026, 8), 70), time.Measured);
        Assert.Equal("Opplæring: alle\nOgså natt", time.Benefit.Story.Measures);
    }

    private static async Task ChangeAsync(BotApp app)
    {
        var card = await app.SayAsync(Ahus, "gevinstplan digital hjemmeoppfølging");
        (string, string)[] time = [("plan", "hjemmeoppfolging_ahus"), ("benefit", "frigjort-tid")];
        await app.PressCopyAsync(
            Ahus, card, BenefitsAnswerSubmit.VerbName, [.. time, ("subject", "story"), ("measures", "Opplæring: alle\nOgså natt"), ("drawbacks", "#1 - ~")]);
        await app.PressCopyAsync(Ahus, card, BenefitsAnswerSubmit.VerbName, [.. time, ("subject", "realized"), ("month", "2026-08"), ("level", "70")]);
        await app.PressCopyAsync(
            Ahus, card, BenefitsAnswerSubmit.VerbName, ("plan", "hjemmeoppfolging_ahus"), ("benefit", "ventetid"), ("subject", "changes"), ("month", "2026-09"),
            ("carried-out", "Triage på telefon:\nalle henvisninger"));
        var fresh = await app.SayAsync(Ahus, "ny gevinst");
        await app.PressCopyAsync(
            Ahus, fresh, BenefitsAnswerSubmit.VerbName, ("plan", "oppgavedeling_ahus"), ("name", "Færre dobbeltvakter"), ("effect", "budget"),
            ("measurability", "quantitative"), ("goal", "okonomi"));
    }

    private static async Task<ExportedText> ExportAsync(BotApp app) => (await app.Services.GetRequiredService<ExportedNetwork>().FindAsync(default))!;

    private static BenefitKey Key(string initiative, string benefit) => new(new InitiativeId(initiative), new OrganizationId("ahus"), new BenefitId(benefit));
}
