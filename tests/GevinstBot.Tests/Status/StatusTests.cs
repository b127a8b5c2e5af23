using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Status;
using GevinstBot.Storage;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Status;

/// <summary>«status»: what the lead sees when all is well, and when it isn't.</summary>
public sealed class StatusTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task The_lead_sees_the_runs_the_round_s_numbers_and_who_was_not_reached_and_what_to_do()
    {
        await using var app = await BotApp.StartAsync();
        await app.UninstallAsync(Ahus);
        await app.MoveClockToAsync("2026-10-30T09:00");
        await app.PressAsync(BotApp.Contact("OUS"), await app.LastCardAsync(BotApp.Contact("OUS")), "Bekreft alle");

        var status = await app.SayAsync(BotApp.Lead, "status");
        var refused = await app.SayAsync(BotApp.Contact("OUS"), "Status");
        await app.InstallAsync(Ahus);
        await app.MoveClockByAsync("PT1M");
        var healed = await app.SayAsync(BotApp.Lead, "status");

        Assert.Contains("Sist oppdatert fredag 30. oktober kl. 09.00.", status.Words, StringComparison.Ordinal);
        Assert.Contains("Neste hendelse: onsdag 4. november kl. 08.30.", status.Words, StringComparison.Ordinal);
        Assert.Contains("Kortet er sendt til 10 av 11 · 1 av 11 har svart", status.Words, StringComparison.Ordinal);
        Assert.Contains($"⚠ {Ahus} har fjernet GevinstBot.", status.Words, StringComparison.Ordinal);
        Assert.StartsWith("Bare nettverkslederen kan be om dette.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Kortet er sendt til 11 av 11", healed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", healed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_rounds_each_has_a_line_and_a_button_that_shows_all_of_it_and_the_way_back()
    {
        await using var app = await BotApp.StartAsync();
        await app.UninstallAsync(Ahus);
        await app.MoveClockToAsync("2026-11-12T09:00");

        var overview = await app.SayAsync(BotApp.Lead, "status");
        await app.PressAsync(BotApp.Lead, overview, "#/0/body/2/items/0/actions/0");
        var shown = await app.LastCardAsync(BotApp.Lead);
        await app.PressAsync(BotApp.Lead, shown, "Alle utsendinger");
        var back = await app.LastCardAsync(BotApp.Lead);

        Assert.Contains("⚠ Kortet er ikke kommet frem til 1", overview.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("har fjernet GevinstBot", overview.Words, StringComparison.Ordinal);
        Assert.Contains($"⚠ {Ahus} har fjernet GevinstBot.", shown.Words, StringComparison.Ordinal);
        Assert.Equal(overview.Words, back.Words);
    }

    [Fact]
    public async Task A_contact_who_came_after_a_round_was_closed_is_not_said_to_have_missed_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-09T12:00");
        var card = await app.SayAsync(BotApp.Lead, "nettverk");
        var form = await app.PressAsync(BotApp.Lead, card, RegisterEditSubmit.VerbName, new { what = "contact", organization = "ahus" });
        await app.PressAsync(BotApp.Lead, card with { Cards = [form.Card!.Value] }, RegisterAnswerSubmit.VerbName, new { person = app.ObjectIdOf(BotApp.Contact("OUS")) });

        Assert.DoesNotContain("⚠", (await app.SayAsync(BotApp.Lead, "status")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_closed_before_the_bot_first_ran_is_called_missed()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-28T09:00");

        Assert.Contains("Ingen utsendinger er åpne nå.", (await app.SayAsync(BotApp.Lead, "status")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_that_people_asked_for_themselves_are_no_rounds_of_the_network_s()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-28T09:00");
        var before = await app.SayAsync(BotApp.Lead, "status");

        for (var asked = 0; asked < 3; asked++)
        {
            await app.SayAsync(Ahus, "borte");
            await app.SayAsync(BotApp.Lead, "nettverk");
        }

        var status = await app.SayAsync(BotApp.Lead, "status");
        Assert.Equal(before.Words, status.Words);
        Assert.Contains("Ingen utsendinger er åpne nå.", status.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Trekk tilbake", status.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public async Task The_card_names_every_kind_of_trouble(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        await using var app = await BotApp.StartAsync();
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var now = Instant.FromUtc(2026, 11, 4, 8, 0);
        var sources = app.Services.GetServices<RoundSource>().ToDictionary(source => source.Kind.Value);
        var people = network.Roster.Members.Where(member => member.Role == Role.Contact).Select(member => member.Person).ToList();
        Reachability[] signs = [Reachability.Blocked, Reachability.Removed, Reachability.DisabledByAdmin, Reachability.NotInstalled, Reachability.Installed];
        var status = new DeliveryStatus(new RunTimes(now - Duration.FromDays(9), now), now + Duration.FromHours(24),
        [
            Overview(sources["indicators"], texts, now, [.. signs.Select((_, index) => Row(people[index], DeliveryState.Unreachable))]),
            Overview(sources["agenda"], texts, now,
            [
                Row(people[0], DeliveryState.Held) with { NotBefore = now + Duration.FromDays(1), Reason = nameof(MoveReason.OneADay) },
                Row(people[1], DeliveryState.Held) with { NotBefore = now + Duration.FromDays(27), Reason = nameof(MoveReason.MonthIsFull) },
                Row(people[2], DeliveryState.Parked), Row(people[3], DeliveryState.Ambiguous), Row(people[4], DeliveryState.Failed) with { Reason = "BadSyntax" },
                Row(people[5], DeliveryState.Failed),
            ]),
            Overview(sources["minutes"], texts, now,
            [
                Row(people[0], DeliveryState.Parked) with { Reason = SendOutcomes.NotSent }, Row(people[1], DeliveryState.Failed) with { Reason = SendOutcomes.TooLarge },
                Row(people[2], DeliveryState.Unreadable),
            ]),
            Overview(sources["pulse"], texts, now + Duration.FromDays(20), [], people[0]),
        ])
        {
            Missing = [texts.KindName(new RoundKind("blocker"))],
            Unreadable = [new UnreadableRow("PulseAnswers", "2026-11", "ous", "JsonException", now), new UnreadableRow("IndicatorAnswers", "indicators_2026-11", "ous", "JsonException", now)],
            Reachable = signs.Index().ToDictionary(sign => people[sign.Index], sign => sign.Item),
        };

        Golden.Matches(StatusCard.For(status, page: 1, network.Roster, texts, network.Zone).Card, $"Status/StatusCard.troubles.{tag}");
        foreach (var (place, round) in StatusCard.Named(status, texts).Index())
            Golden.Matches(RoundStatusCard.For(round, page: 1, status, network.Roster, texts, network.Zone).Card, $"Status/RoundStatusCard.troubles-{place}.{tag}");
        Golden.Matches(
            StatusCard.For(new DeliveryStatus(null, null, []), page: 1, network.Roster, texts, network.Zone).Card, $"Status/StatusCard.nothing.{tag}");
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public async Task The_card_shows_one_round_whole_and_of_very_many_the_first_and_how_many_more(Language language, string tag)
    {
        await using var app = await BotApp.StartAsync();
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var now = Instant.FromUtc(2026, 11, 4, 8, 0);
        var texts = new TextCatalog().In(language);
        var pulse = app.Services.GetServices<RoundSource>().Single(source => source.Kind.Value == "pulse");
        var people = network.Roster.Members.Where(member => member.Role == Role.Contact).Select(member => member.Person).ToList();
        var (runs, next) = (new RunTimes(now - Duration.FromDays(9), now), now + Duration.FromHours(24));
        var one = new DeliveryStatus(runs, next, [Overview(pulse, texts, now, [], people[0])]);
        var failed = Overview(pulse, texts, now, [.. people.Take(8).Select(person => Row(person, DeliveryState.Failed))]);
        var many = one with
        {
            Rounds = [.. Enumerable.Range(1, 14).Select(number => failed with { Round = failed.Round with { Id = new(failed.Round.Id.Kind, $"{2025 + number}") } })],
        };

        var opened = Overview(pulse, texts, now, [], people[0]);
        var behalf = opened with { Opened = 4, Status = opened.Status with { OnBehalf = ["ahus", "ous"] } };
        Golden.Matches(StatusCard.For(one, page: 1, network.Roster, texts, network.Zone).Card, $"Status/StatusCard.one.{tag}");
        Golden.Matches(StatusCard.For(one with { Rounds = [behalf] }, page: 1, network.Roster, texts, network.Zone).Card, $"Status/StatusCard.opened.{tag}");
        Golden.Matches(StatusCard.For(many, page: 1, network.Roster, texts, network.Zone).Card, $"Status/StatusCard.many.{tag}");
        Golden.Matches(StatusCard.For(many, page: 4, network.Roster, texts, network.Zone).Card, $"Status/StatusCard.many-last.{tag}");
        Assert.Equal(
            CardJson.Write(StatusCard.For(many, page: 1, network.Roster, texts, network.Zone).Card),
            CardJson.Write(StatusCard.For(many, page: 5, network.Roster, texts, network.Zone).Card));
        var answered = opened with { Status = opened.Status with { Subjects = 3, Answered = 1, Missing = ["ahus", "ous"] } };
        Golden.Matches(
            RoundStatusCard.For(new(answered, answered.Title, answered.Title), page: 1, one, network.Roster, texts, network.Zone).Card,
            $"Status/RoundStatusCard.answered.{tag}");
        foreach (var page in new[] { 1, 3 })
            Golden.Matches(
                RoundStatusCard.For(new(failed, failed.Title, failed.Title), page, one, network.Roster, texts, network.Zone).Card,
                $"Status/RoundStatusCard.failed-{page}.{tag}");
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public async Task The_card_says_in_plain_words_what_came_of_installing_the_app(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        await using var app = await BotApp.StartAsync();
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var now = Instant.FromUtc(2026, 11, 4, 8, 0);
        var sources = app.Services.GetServices<RoundSource>().ToDictionary(source => source.Kind.Value);
        var people = network.Roster.Members.Where(member => member.Role == Role.Contact).Select(member => member.Person).ToList();
        var outcomes = Enum.GetValues<InstallOutcome>();
        RoundOverview Of(string kind, int from, int to) =>
            Overview(sources[kind], texts, now, [.. people[from..to].Select(person => Row(person, DeliveryState.Unreachable))]);
        var status = new DeliveryStatus(new RunTimes(now - Duration.FromDays(9), now), now + Duration.FromHours(24), [Of("indicators", 0, 4), Of("agenda", 4, 8)])
        {
            Reachable = people.ToDictionary(person => person, _ => Reachability.NotInstalled),
            // The eighth is being tried at this moment.
            Installs = outcomes.Select(outcome => (InstallOutcome?)outcome).Append(null).Index()
                .ToDictionary(one => people[one.Index], one => new AppInstall(people[one.Index], now - Duration.FromHours(1), now, one.Item)),
        };

        Golden.Matches(StatusCard.For(status, page: 1, network.Roster, texts, network.Zone).Card, $"Status/StatusCard.installs.{tag}");
        foreach (var (place, round) in StatusCard.Named(status, texts).Index())
            Golden.Matches(RoundStatusCard.For(round, page: 1, status, network.Roster, texts, network.Zone).Card, $"Status/RoundStatusCard.installs-{place}.{tag}");
    }

    private static DeliveryRecord Row(PersonId person, DeliveryState state) =>
        new(new Prompt(new RoundId(new RoundKind("x"), "2026-11"), "ahus", person), Occasion.First, state);

    private static RoundOverview Overview(RoundSource source, LocalTexts texts, Instant now, DeliveryRecord[] rows, params PersonId[] without)
    {
        var opens = Instant.FromUtc(2026, 10, 30, 7, 30);
        var people = rows.Select(row => row.Prompt.Person).Concat(without);
        var round = new Round(new RoundId(source.Kind, "2026-11"), opens, opens + Duration.FromDays(8), [.. people.Select(person => new Addressee("ahus", person))])
        {
            About = new LocalDate(2026, 11, 17),
        };
        var status = RoundStatus.Of(new RoundState(round, rows, []), now);
        return new RoundOverview(round, source.Title(round, texts), status, round.Closes <= now) { IsOut = round.Closes > now };
    }
}
