using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Network;

/// <summary>The store is the truth: a first start imports the file, afterwards a changed file is a question to the lead.</summary>
[Trait("Lane", "Slow")]
public sealed class NetworkStartTests : IDisposable
{
    private static readonly string Changed = FileStarts.Demo.Replace("days: [2026-11-17, 2026-12-15]", "days: [2026-11-24, 2026-12-15]", StringComparison.Ordinal);
    private static readonly OrganizationId Ahus = new("ahus");

    private readonly FileStarts _starts = new();

    public void Dispose() => _starts.Dispose();

    [Fact]
    public async Task A_changed_file_changes_nothing_until_the_lead_uses_it_and_then_it_is_the_network()
    {
        await _starts.StartOnceAsync(FileStarts.Demo);
        await using var app = await _starts.StartAsync(Changed);
        var card = await CardAsync(app);
        var before = Network(app).Meetings.Days[0];

        var receipt = await app.PressAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);

        Assert.Contains("2 linjer blir annerledes", card.Words, StringComparison.Ordinal);
        Assert.Contains("+ days: [2026-11-24, 2026-12-15]", card.Words, StringComparison.Ordinal);
        Assert.Contains("Tatt i bruk", receipt.Words, StringComparison.Ordinal);
        Assert.Equal((new LocalDate(2026, 11, 17), new LocalDate(2026, 11, 24)), (before, Network(app).Meetings.Days[0]));
        Assert.Equal(Changed, await app.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_was_set_from_Teams_stands_after_a_start_with_the_file_as_it_was()
    {
        await using (var first = await _starts.StartAsync(FileStarts.Demo))
            await EditAsync(first);

        await using var app = await _starts.StartAsync(FileStarts.Demo);
        await app.MoveClockByAsync("PT2H");

        Assert.Equal(new PersonId("6e760000-0000-4000-8000-000000000201"), Network(app).Roster.ContactOf(Ahus));
        Assert.DoesNotContain(await app.CardsAsync(BotApp.Lead), card => card.Summary == "Nettverksfilen er endret");
    }

    [Fact]
    public async Task A_file_that_was_declined_is_not_asked_about_again()
    {
        await _starts.StartOnceAsync(FileStarts.Demo);
        await using (var app = await _starts.StartAsync(Changed))
            Assert.Contains("Ikke tatt i bruk", (await app.PressAsync(BotApp.Lead, await CardAsync(app), NetworkFileDeclineSubmit.VerbName)).Words, StringComparison.Ordinal);

        await using var again = await _starts.StartAsync(Changed);
        await again.MoveClockByAsync("PT2H");

        Assert.DoesNotContain(await again.CardsAsync(BotApp.Lead), card => card.Summary == "Nettverksfilen er endret" && !card.Updated);
        Assert.Equal(new LocalDate(2026, 11, 17), Network(again).Meetings.Days[0]);
    }

    [Fact]
    public async Task A_network_that_was_changed_after_the_card_was_shown_is_not_replaced_unseen()
    {
        await _starts.StartOnceAsync(FileStarts.Demo);
        await using var app = await _starts.StartAsync(Changed);
        var card = await CardAsync(app);
        await EditAsync(app);

        var told = await app.PressAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);
        var used = await app.PressAsync(BotApp.Lead, card with { Cards = [told.Card!.Value] }, NetworkFileUseSubmit.VerbName);

        Assert.StartsWith("Nettverksfilen er endret\nNettverket er endret siden kortet ble laget", told.Words, StringComparison.Ordinal);
        Assert.Contains("– contact: vara-ahus", told.Words, StringComparison.Ordinal);
        Assert.Contains("Tatt i bruk", used.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region: Helse Sør-Øst", "region: Helse Nord")]
    [InlineData("lead: leder", "lead: ingen")]
    [InlineData("region: Helse Sør-Øst", "format: 2\nregion: Helse Sør-Øst")]
    public async Task A_file_of_another_region_with_a_mistake_or_of_another_form_neither_stops_the_start_nor_is_proposed(string from, string to)
    {
        await _starts.StartOnceAsync(FileStarts.Demo);
        await using var app = await _starts.StartAsync(FileStarts.Demo.Replace(from, to, StringComparison.Ordinal));
        await app.MoveClockByAsync("PT2H");

        Assert.Equal("Helse Sør-Øst", Network(app).Roster.Region);
        Assert.DoesNotContain(await app.CardsAsync(BotApp.Lead), card => card.Summary == "Nettverksfilen er endret");
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_the_second_is_told_and_both_versions_are_in_order()
    {
        await using var app = await _starts.StartAsync(FileStarts.Demo);
        var (network, seen) = (Network(app), Network(app).Version);
        await EditAsync(app);

        var late = await app.Services.GetRequiredService<NetworkSaving>().EditAsync(root => root.WithLastDay(Ahus, new LocalDate(2026, 12, 31)), seen, new PersonId("b"), FileStarts.Now, CancellationToken.None);
        var again = await app.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithLastDay(Ahus, new LocalDate(2026, 12, 31)), network.Version, new PersonId("b"), FileStarts.Now, CancellationToken.None);

        Assert.Equal((NetworkOutcome.Overtaken, NetworkOutcome.Stored), (late.Outcome, again.Outcome));
        // Both were stored in one moment: the later one is the one that counted after it.
        Assert.Equal(network.Version, await app.Services.GetRequiredService<NetworkTable>().AtAsync(FileStarts.Now, CancellationToken.None));
        Assert.Equal(new PersonId("6e760000-0000-4000-8000-000000000201"), network.Roster.ContactOf(Ahus));
    }

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();

    private static async Task EditAsync(BotApp app)
    {
        var network = Network(app);
        var next = network.Roster.Find(new PersonId("6e760000-0000-4000-8000-000000000201"))!;
        var result = await app.Services.GetRequiredService<NetworkSaving>().EditAsync(root => root.WithContact(Ahus, next), network.Version, new PersonId("a"), FileStarts.Now, CancellationToken.None);
        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
    }

    private static async Task<ChatMessage> CardAsync(BotApp app)
    {
        await app.MoveClockByAsync("PT2H");
        return Assert.Single(await app.CardsAsync(BotApp.Lead), card => card.Summary == "Nettverksfilen er endret");
    }
}
