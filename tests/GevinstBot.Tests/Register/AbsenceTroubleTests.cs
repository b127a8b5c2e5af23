using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>«borte» where the store refuses or is slow, where another instance is faster, and when somebody looks back months later.</summary>
[Trait("Lane", "Slow")]
public sealed class AbsenceTroubleTests
{
    private const string Deputy = "Stedfortreder Ahus";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Days_that_could_not_be_stored_are_said_to_be_planned_by_nobody_and_planned_once_when_they_are_sent_again()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await app.SayAsync(Ahus, "borte");
        trouble.Refused = StoreTrouble.Transaction;

        var failed = await SaveAsync(app, form);
        var before = Planned(app);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = Task.WhenAll(SaveAsync(app, form), SaveAsync(app, form));
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await app.SayAsync(Ahus, "borte")).Words.Contains(Deputy, StringComparison.Ordinal));

        Assert.DoesNotContain(Deputy, failed.Words, StringComparison.Ordinal);
        Assert.Equal((0, 1), (before, Planned(app)));
    }

    [Fact]
    public async Task What_another_instance_changed_meanwhile_is_shown_first_and_months_later_the_days_are_over_and_in_the_log()
    {
        await using var app = await BotApp.StartAsync();
        var form = await app.SayAsync(Ahus, "borte");
        var there = ActivatorUtilities.CreateInstance<CurrentNetwork>(app.Services);
        await there.LoadAsync(CancellationToken.None);
        var kari = new Person(new PersonId("6e760000-0000-4000-8000-000000000901"), "Kari Nordmann", Title: "", Language.Bokmål);
        await ActivatorUtilities.CreateInstance<NetworkSaving>(app.Services, there).EditAsync(
            root => root.WithKnown(kari), there.Version, new PersonId(app.ObjectIdOf(BotApp.Lead)), Instant.FromUtc(2026, 10, 26, 9, 0),
            CancellationToken.None);

        var told = await SaveAsync(app, form);
        var saved = await SaveAsync(app, form with { Cards = [told.Card!.Value] });
        await there.LoadAsync(CancellationToken.None);
        await app.MoveClockToAsync("2027-03-16T09:00");
        var (away, log) = (await app.SayAsync(Ahus, "borte"), await app.SayAsync(BotApp.Lead, "logg"));

        Assert.Contains("Nettverket er endret siden kortet ble laget", told.Words, StringComparison.Ordinal);
        Assert.Equal("2026-11-03", CardReading.ValueOf(told.Card!.Value, "to"));
        Assert.Contains(Deputy, saved.Words, StringComparison.Ordinal);
        Assert.Equal(1, Planned(there.Roster));
        Assert.Contains("Fra og med", away.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus", log.Words, StringComparison.Ordinal);
    }

    private static Task<Pressed> SaveAsync(BotApp app, ChatMessage form) => app.PressCopyAsync(
        Ahus, form, AbsenceAnswerSubmit.VerbName, ("from", "2026-11-02"), ("to", "2026-11-03"), ("person", app.ObjectIdOf(Deputy)));

    private static int Planned(BotApp app) => Planned(app.Services.GetRequiredService<CurrentNetwork>().Roster);

    private static int Planned(Roster roster) =>
        roster.Substitutes.Count(one => one.Organization == new OrganizationId("ahus") && one.From == new LocalDate(2026, 11, 2));
}
