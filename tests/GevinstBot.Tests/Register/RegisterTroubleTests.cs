using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>«nettverk» where the store is slow, where another instance is faster, and when somebody looks back months later.</summary>
[Trait("Lane", "Slow")]
public sealed class RegisterTroubleTests
{
    private const string Deputy = "Stedfortreder Ahus";
    private static readonly OrganizationId Ahus = new("ahus");

    [Fact]
    public async Task Whoever_presses_twice_while_the_store_is_slow_makes_one_change()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var (form, before) = (await FormAsync(app), await VersionsAsync(app));
        trouble.Held = StoreTrouble.Transaction;

        var first = SaveAsync(app, form);
        var second = SaveAsync(app, form);
        trouble.Release.SetResult();
        var said = new[] { await first, await second };

        Assert.Equal((before + 1, new PersonId(app.ObjectIdOf(Deputy))), (await VersionsAsync(app), Network(app).Roster.ContactOf(Ahus)));
        Assert.Contains(said, one => one.Words.Contains("Stedfortreder Ahus er kontakt hos Ahus.", StringComparison.Ordinal));
        Assert.All(said, one => Assert.DoesNotContain("Noe gikk galt", one.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_instance_changed_meanwhile_is_shown_before_it_is_saved_and_stays()
    {
        await using var app = await BotApp.StartAsync();
        var form = await FormAsync(app);
        var there = ActivatorUtilities.CreateInstance<CurrentNetwork>(app.Services);
        await there.LoadAsync(CancellationToken.None);
        var kari = new Person(new PersonId("6e760000-0000-4000-8000-000000000901"), "Kari Nordmann", Title: "", Language.Bokmål);
        await ActivatorUtilities.CreateInstance<NetworkSaving>(app.Services, there).EditAsync(
            root => root.WithKnown(kari), there.Version, new PersonId(app.ObjectIdOf(BotApp.Lead)), Instant.FromUtc(2026, 10, 26, 9, 0), CancellationToken.None);

        var told = await SaveAsync(app, form);
        var saved = await SaveAsync(app, form with { Cards = [told.Card!.Value] });
        await there.LoadAsync(CancellationToken.None);

        Assert.Contains("Nettverket er endret siden kortet ble laget", told.Words, StringComparison.Ordinal);
        Assert.Contains("Stedfortreder Ahus er kontakt hos Ahus.", saved.Words, StringComparison.Ordinal);
        Assert.Equal("Kari Nordmann", Network(app).Roster.Find(kari.Id)?.Name);
        Assert.Equal(new PersonId(app.ObjectIdOf(Deputy)), there.Roster.ContactOf(Ahus));
    }

    [Fact]
    public async Task Months_later_it_is_told_who_changed_it_and_the_time_before_has_its_contact()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, await FormAsync(app));
        await app.MoveClockToAsync("2027-04-07T09:00");

        var log = await app.SayAsync(BotApp.Lead, "logg");
        var then = await Network(app).AtAsync(Instant.FromUtc(2026, 10, 26, 5, 0), CancellationToken.None);

        Assert.Contains("Ahus", log.Words, StringComparison.Ordinal);
        Assert.Contains(BotApp.Lead, log.Words, StringComparison.Ordinal);
        Assert.Equal(new PersonId(app.ObjectIdOf(BotApp.Contact("Ahus"))), then.Roster.ContactOf(Ahus));
        Assert.Equal(new PersonId(app.ObjectIdOf(Deputy)), Network(app).Roster.ContactOf(Ahus));
    }

    private static async Task<ChatMessage> FormAsync(BotApp app)
    {
        var card = await app.SayAsync(BotApp.Lead, "nettverk");
        var form = await app.PressCopyAsync(BotApp.Lead, card, RegisterEditSubmit.VerbName, ("what", "contact"), ("organization", "ahus"));
        return card with { Cards = [form.Card!.Value] };
    }

    private static Task<Pressed> SaveAsync(BotApp app, ChatMessage form) =>
        app.PressCopyAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, ("person", app.ObjectIdOf(Deputy)));

    private static async Task<int> VersionsAsync(BotApp app)
    {
        var rows = await app.Services.GetRequiredService<TableServiceClient>().GetTableClient("Networks").QueryAsync<TableEntity>().ToListAsync();
        return rows.Count(row => row.RowKey != "current" && !row.RowKey.Contains('~', StringComparison.Ordinal));
    }

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}
