using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>Teams asks for a card when it shows it: that is how «status» knows that it was opened.</summary>
public sealed class SeenTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task A_card_that_is_shown_counts_as_opened_once_apart_from_delivered_and_answered_and_wakes_nobody()
    {
        await using var app = await OpenAsync();
        var sent = await app.LastCardAsync(Ous);
        var changes = await ChangesAsync(app);

        await app.OpenChatAsync(Ous);
        await app.OpenChatAsync(Ous);
        await app.OpenChatAsync(Ahus);

        Assert.Contains("Kortet er sendt til 11 av 11 · åpnet av minst 2 · 0 av 11 har svart", (await app.SayAsync(BotApp.Lead, "status")).Words, StringComparison.Ordinal);
        Assert.StartsWith("29:", sent.Card.GetProperty("refresh").GetProperty("userIds")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal((2, changes), ((await SeenAsync(app)).Count, await ChangesAsync(app)));
        Assert.False((await app.LastCardAsync(Ous)).Card.TryGetProperty("refresh", out _), "What comes back may not take away what is typed.");
    }

    [Fact]
    public async Task B07_A_card_that_is_shown_shows_the_newest_answer_though_its_own_update_has_not_come()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-10T09:00");
        await app.FaultsAsync(new { kind = "hold", path = "activities", method = "PUT" });
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "svar for ahus"), AgendaAnswerSubmit.VerbName, new { attendance = "attends" });

        await app.OpenChatAsync(Ahus);

        Assert.Contains("Svart på vegne av Ahus", (await app.LastCardAsync(Ahus)).Words, StringComparison.Ordinal);
        await app.ClearFaultsAsync();
    }

    [Fact]
    public async Task A_store_that_takes_no_note_of_it_keeps_nobody_from_seeing_the_card()
    {
        await using var app = await OpenAsync();
        var tables = app.Services.GetRequiredService<TableServiceClient>();
        await tables.DeleteTableAsync(SeenTable.Name);

        var shown = await AskAsync(app, Ous);
        await tables.CreateTableIfNotExistsAsync(SeenTable.Name);
        var again = await AskAsync(app, Ous);

        Assert.All([shown, again], reply => Assert.Contains("Bekreft alle", reply.Words, StringComparison.Ordinal));
        Assert.Single(await SeenAsync(app));
    }

    [Fact]
    public async Task Of_an_anonymous_round_no_card_asks_and_nothing_is_noted_though_somebody_asks_for_it()
    {
        await using var app = await BotApp.StartWithAsync(services => services.AddRounds<AnonymousRounds>());
        await app.MoveClockToAsync("2026-10-29T10:00");
        var card = await app.LastCardAsync(Ahus);

        var shown = await AskAsync(app, Ahus);

        Assert.False(card.Card.TryGetProperty("refresh", out _));
        Assert.Contains("Hemmelig", shown.Words, StringComparison.Ordinal);
        Assert.Empty(await SeenAsync(app, AnonymousRounds.Id));
        Assert.DoesNotContain("åpnet av", (await app.SayAsync(BotApp.Lead, "status")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B01_Somebody_else_s_card_is_not_shown_and_months_later_nothing_is_noted()
    {
        await using var app = await OpenAsync();
        var card = await app.LastCardAsync(Ous);

        var foreign = await app.PressCopyAsync(Ahus, card, RoundCard.RefreshVerb);
        await app.MoveClockToAsync("2027-02-10T09:00");
        var late = await app.PressCopyAsync(Ous, card, RoundCard.RefreshVerb);

        Assert.Equal("Dette kortet er ikke sendt til deg.", foreign.Message);
        Assert.StartsWith("Fristen er ute", late.Message, StringComparison.Ordinal);
        Assert.Empty(await SeenAsync(app));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void C21_A_card_that_lists_more_people_than_Teams_asks_for_is_not_written(int people, bool isWritten)
    {
        var card = new TeamsCard { Refresh = TeamsActions.Refresh(RoundCard.RefreshVerb, new Dictionary<string, string>()) };
        card.Refresh.UserIds = [.. Enumerable.Range(0, people).Select(number => $"29:{number}")];

        Assert.Equal(isWritten, Record.Exception(() => CardJson.Write(card)) is not CardException);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public async Task The_card_as_it_is_sent(Language language, string tag)
    {
        await using var app = await OpenAsync();
        var rounds = app.Services.GetRequiredService<RoundCatalog>();
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var round = (await rounds.OpenedAsync(now, CancellationToken.None)).Single(one => one.Id.Kind.Value == "indicators");
        var cards = app.Services.GetRequiredService<RoundCards>();
        var request = cards.Request(round, round.Addressees[1], "0123456789abcdef0123456789abcdef", now) with { Texts = new TextCatalog().In(language) };
        var card = (await cards.ToSendAsync(request, CancellationToken.None)).Card;
        card.Refresh!.UserIds = ["29:1"];

        Golden.Matches(card, $"Reporting/IndicatorCard.as-sent.{tag}");
    }

    private static async Task<BotApp> OpenAsync()
    {
        var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        return app;
    }

    /// <summary>As Teams does when it shows the last card to its person.</summary>
    private static async Task<Pressed> AskAsync(BotApp app, string person)
    {
        var press = (await app.RawChatAsync(person)).Press(await app.LastCardAsync(person), RoundCard.RefreshVerb);
        press["value"]!["trigger"] = "automatic";
        return await app.PostPressAsync(press);
    }

    private static Task<IReadOnlySet<Prompt>> SeenAsync(BotApp app) => SeenAsync(app, new RoundId(new RoundKind("indicators"), "2026-11"));

    private static Task<IReadOnlySet<Prompt>> SeenAsync(BotApp app, RoundId round) =>
        app.Services.GetRequiredService<SeenTable>().OfRoundAsync(round, CancellationToken.None);

    /// <summary>What every instance looks at to know whether there is something to do.</summary>
    private static async Task<string> ChangesAsync(BotApp app)
    {
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient("Changes");
        return string.Join(' ', await table.QueryAsync<TableEntity>().Select(row => row.ETag.ToString()).ToListAsync());
    }

    private sealed class AnonymousRounds(CurrentNetwork network) : RoundSource
    {
        public static RoundId Id { get; } = new(new RoundKind("anonymous"), "2026-11");

        public override RoundKind Kind => Id.Kind;

        public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
        {
            var opens = Instant.FromUtc(2026, 10, 29, 8, 0);
            var contact = network.Roster.ContactOf(new OrganizationId("ahus"))!.Value;
            return Task.FromResult<IReadOnlyList<Round>>(
                [new Round(Id, opens, opens + Duration.FromDays(9), [new Addressee("ahus", contact)]) { IsAnonymous = true }]);
        }

        public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => Task.FromResult<IReadOnlyList<Answered>>([]);

        public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => Task.FromResult(new PromptCard(
            request.Frame("Hemmelig", [], request.Button("Svar", "anonymous.answer")), "Hemmelig"));

        public override string Title(Round round, LocalTexts texts) => "Hemmelig";
    }
}
