using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>«Stedfortrederen kommer»: whoever comes is told, gets the agenda, and is told again when it is changed.</summary>
[Trait("Lane", "Slow")]
public sealed class MeetingSubstituteTests
{
    private const string Agenda = "Agenda for møtet";
    private const string Deputy = "Stedfortreder Ahus";
    private const string Transaction = "$batch";
    private const string NewId = "6e760000-0000-4000-8000-000000000999";
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task The_substitute_gets_the_agenda_on_a_card_of_their_own_and_is_told_when_the_contact_comes_after_all()
    {
        await using var app = await AgendaAsync();
        var open = await app.CardAsync(Ahus, Agenda);
        var receipt = await SendAsync(app, "substitute");
        await UntilAsync(async () => (await app.App.CardsAsync(Deputy)).Count == 1);
        var card = await app.App.LastCardAsync(Deputy);
        var status = "";
        // Teams shows the card before the ledger says that it is sent.
        await UntilAsync(async () =>
            (status = (await app.App.SayAsync(BotApp.Lead, "status")).Words).Contains("Kortet er sendt til 1 av 1", StringComparison.Ordinal));

        await app.PressAsync(Ahus, Agenda, AgendaEditSubmit.VerbName);
        await SendAsync(app, "attends");
        await UntilAsync(async () => (await app.App.LastCardAsync(Deputy)).Words.Contains("Trukket tilbake", StringComparison.Ordinal));
        var changed = await app.App.LastCardAsync(Deputy);
        var sendAgain = await app.App.SayAsync(BotApp.Lead, "send likevel");

        Assert.Contains("Stedfortrederen kommer (Stedfortreder Ahus)", open.Words, StringComparison.Ordinal);
        Assert.Contains("Stedfortreder Ahus får agendaen på et eget kort.", receipt.Words, StringComparison.Ordinal);
        Assert.StartsWith("Du møter for Ahus\nTirsdag 17. november kl. 13.00\nSted: Teams.\nDu er bedt om å komme av Nettverkskontakt Ahus.", card.Words, StringComparison.Ordinal);
        Assert.Contains("1. Velkommen og referat fra forrige møte", card.Words, StringComparison.Ordinal);
        Assert.Contains("Agenda for møtet tirsdag 17. november, stedfortreder for Ahus\nKortet er sendt til 1 av 1", status, StringComparison.Ordinal);
        Assert.Contains("av Nettverkskontakt Ahus.\nDu trenger ikke møte likevel.", changed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("stedfortreder for Ahus", sendAgain.Words, StringComparison.Ordinal);
        Assert.Single(await app.App.CardsAsync(Deputy));
    }

    [Fact]
    public async Task Whoever_has_no_substitute_is_asked_who_comes_beside_the_field_and_keeps_what_was_typed()
    {
        await using var app = await AgendaAsync();
        var roster = app.App.Services.GetRequiredService<CurrentNetwork>().Roster;
        var named = roster.Substitutes.Single(substitute => substitute.Organization.Value == "ahus");
        await app.App.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithoutSubstitute(named), app.App.Services.GetRequiredService<CurrentNetwork>().Version, by: null, Now(app), CancellationToken.None);

        var asked = await app.PressAsync(Ahus, Agenda, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["attendance"] = "substitute" });
        var form = (await app.CardAsync(Ahus, Agenda)) with { Cards = [asked.Card!.Value] };
        var later = await app.App.PressAsync(Ahus, form, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["person"] = "not-yet" });
        await app.PressAsync(Ahus, Agenda, AgendaEditSubmit.VerbName);
        var receipt = await app.PressAsync(Ahus, Agenda, AgendaAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["attendance"] = "substitute",
            ["person"] = "",
            ["person-name"] = "Åse Næss",
            ["person-object-id"] = NewId,
        });

        Assert.Contains("⚠ Jeg vet ikke hvem som er stedfortreder.", asked.Words, StringComparison.Ordinal);
        Assert.Equal("substitute", CardReading.ValueOf(asked.Card!.Value, "attendance"));
        Assert.Contains("Trykk «Endre» når dere vet hvem som kommer", later.Words, StringComparison.Ordinal);
        Assert.Contains("Åse Næss får agendaen på et eget kort.", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Åse Næss har ikke GevinstBot i Teams ennå", receipt.Words, StringComparison.Ordinal);
        Assert.Equal("Åse Næss", app.App.Services.GetRequiredService<CurrentNetwork>().Roster.Find(new PersonId(NewId))?.Name);
        Assert.Equal(new PersonId(NewId), Assert.Single(await RoundsAsync(app)).Addressees.Single().Person);
    }

    [Fact]
    public async Task Somebody_else_than_the_first_who_was_asked_gets_the_card_and_the_first_is_told()
    {
        await using var app = await AgendaAsync();
        await SendAsync(app, "substitute");
        await UntilAsync(async () => (await app.App.CardsAsync(Deputy)).Count == 1);

        await app.PressAsync(Ahus, Agenda, AgendaEditSubmit.VerbName);
        await app.PressAsync(Ahus, Agenda, AgendaAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["attendance"] = "substitute",
            ["person"] = app.App.ObjectIdOf("Stedfortreder OUS"),
        });
        await UntilAsync(async () => (await app.App.CardsAsync("Stedfortreder OUS")).Count == 1);
        await UntilAsync(async () => (await app.App.LastCardAsync(Deputy)).Words.Contains("Trukket tilbake", StringComparison.Ordinal));

        await app.PressAsync(Ahus, Agenda, AgendaEditSubmit.VerbName);
        await SendAsync(app, "substitute", ("person", app.App.ObjectIdOf(Deputy)));
        await app.App.MoveClockToAsync("2026-11-11T09:00");

        // The card that said they needn't come stays, and the next morning another says that they are to come.
        Assert.Equal(2, (await app.App.CardsAsync(Deputy)).Count);
        Assert.StartsWith("Du møter for Ahus", (await app.App.LastCardAsync(Deputy)).Words, StringComparison.Ordinal);
        Assert.Equal(3, (await RoundsAsync(app)).Count);
    }

    [Fact]
    public async Task Whoever_is_asked_after_the_agenda_was_changed_is_told_for_whom_they_come_and_of_no_change_and_gets_the_decisions()
    {
        await using var app = await MeetingApp.StartAsync("2026-11-11T09:00");
        var form = await app.App.SayAsync(BotApp.Lead, "endre agenda");
        await app.App.PressAsync(BotApp.Lead, form, AgendaFormAnswerSubmit.VerbName, new Dictionary<string, string> { ["new-items"] = "Budsjett" });
        await app.App.MoveClockByAsync("PT20M");
        var open = await app.CardAsync(Ahus, "Endret agenda");
        await app.App.PressAsync(
            Ahus, (await app.App.CardsAsync(Ahus)).Last(one => one.Summary!.StartsWith(Agenda, StringComparison.Ordinal)),
            AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["attendance"] = "substitute" });
        await UntilAsync(async () => (await app.App.CardsAsync(Deputy)).Count == 1);
        var card = await app.App.LastCardAsync(Deputy);
        await app.App.MoveClockToAsync("2026-11-16T12:00");
        var before = (await app.App.CardsAsync(Deputy)).Count;
        await app.App.MoveClockToAsync(MeetingApp.MinutesAsked);
        await app.PressAsync(BotApp.Lead, "Referat", MinutesAnswerSubmit.VerbName);
        await app.App.MoveClockToAsync(MeetingApp.DecisionsTold);

        Assert.Contains("Dere har ikke sagt om dere kommer.", open.Words, StringComparison.Ordinal);
        Assert.StartsWith("Du møter for Ahus", card.Words, StringComparison.Ordinal);
        Assert.Contains("Budsjett", card.Words, StringComparison.Ordinal);
        Assert.Equal(1, before);
        Assert.Contains("Beslutninger", (await app.App.LastCardAsync(Deputy)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_tells_nobody_before_the_answer_is_stored_and_pressing_again_tells_them_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, MeetingApp.AgendaSent);
        var card = (await app.CardsAsync(Ahus)).Last(sent => sent.Summary!.StartsWith(Agenda, StringComparison.Ordinal));
        // An answer and its version are one transaction, whose address names no table.
        trouble.Refused = Transaction;

        var failed = await app.PressAsync(Ahus, card, AgendaAnswerSubmit.VerbName, new { attendance = "substitute" });
        (trouble.Refused, trouble.Held) = (null, Transaction);
        var slow = app.PressAsync(Ahus, card, AgendaAnswerSubmit.VerbName, new { attendance = "substitute" });
        var told = (await app.CardsAsync(Deputy)).Count;
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await app.CardsAsync(Deputy)).Count > 0);

        Assert.DoesNotContain("får agendaen", failed.Words, StringComparison.Ordinal);
        Assert.Equal(0, told);
        Assert.Single(await app.CardsAsync(Deputy));
    }

    [Fact]
    public async Task Two_instances_at_once_tell_the_substitute_once()
    {
        await using var app = await AgendaAsync();
        await app.App.Services.GetRequiredService<AttendanceTable>().StoreAsync(
            MeetingId.Of(Day), new OrganizationId("ahus"), basedOn: 0,
            new AttendanceAnswer(Attendance.SendsSubstitute, null, 10)
            {
                Substitutes = [new MeetingSubstitute(new(app.App.ObjectIdOf(Deputy)), Day, new(app.App.ObjectIdOf(Ahus)), Now(app))],
            },
            new PersonId(app.App.ObjectIdOf(Ahus)), onBehalf: false, Now(app), CancellationToken.None);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.App.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.App.Services, TestInstance.Another()));

        await Task.WhenAll(
            other.RunAsync(Now(app), CancellationToken.None), app.App.Services.GetRequiredService<DeliveryRun>().RunAsync(Now(app), CancellationToken.None));

        Assert.Single(await app.App.CardsAsync(Deputy));
    }

    [Fact]
    public async Task Months_later_the_row_still_says_who_came_and_nothing_more_is_sent()
    {
        await using var app = await AgendaAsync();
        await SendAsync(app, "substitute");
        await UntilAsync(async () => (await app.App.CardsAsync(Deputy)).Count == 1);
        await app.App.MoveClockToAsync("2027-03-10T10:00");

        var answer = await app.App.Services.GetRequiredService<AttendanceTable>().FindAsync(MeetingId.Of(Day), new OrganizationId("ahus"), CancellationToken.None);

        Assert.Equal(new PersonId(app.App.ObjectIdOf(Deputy)), answer!.Content.Substitute);
        Assert.Single(await app.App.CardsAsync(Deputy));
        Assert.Empty(await RoundsAsync(app));
    }

    private static async Task<MeetingApp> AgendaAsync() => await MeetingApp.StartAsync(MeetingApp.AgendaSent);

    private static Task<Pressed> SendAsync(MeetingApp app, string attendance, params (string Field, string Value)[] more) => app.PressAsync(
        Ahus, Agenda, AgendaAnswerSubmit.VerbName,
        more.Append(("attendance", attendance)).ToDictionary(field => field.Item1, field => field.Item2));

    private static async Task<IReadOnlyList<Round>> RoundsAsync(MeetingApp app) =>
        [.. (await app.App.Services.GetRequiredService<RoundCatalog>().OpenedAsync(Now(app), CancellationToken.None))
            .Where(round => round.Id.Kind == MeetingRhythm.SubstituteKind)];

    private static Instant Now(MeetingApp app) => app.App.Services.GetRequiredService<IClock>().GetCurrentInstant();

    private static Task UntilAsync(Func<Task<bool>> isSo) => CrashHarness.UntilAsync(isSo);
}
