using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>«svar for ahus»: an answer in an organisation's name, and that nobody takes it for the organisation's own.</summary>
public sealed class AnswerForTests
{
    private const string Deputy = "Stedfortreder OUS";
    private const string Attends = "Svart på vegne av Ahus av Nettverksleder Helse Sør-Øst.";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task The_lead_answers_for_an_organisation_and_its_contact_sees_who_did_and_corrects_it()
    {
        await using var app = await AgendaAsync();
        var card = await app.SayAsync(BotApp.Lead, "svar for ahus");
        var receipt = await AnswerAsync(app, BotApp.Lead, card, Attendance.Attends);
        await app.MoveClockByAsync("PT1M");
        var told = await app.LastCardAsync(Ahus);
        var (status, log) = ((await app.SayAsync(BotApp.Lead, "status agenda for møtet tirsdag 17. november")).Words, (await app.SayAsync(BotApp.Lead, "logg")).Words);

        var form = await app.PressAsync(Ahus, told, AgendaEditSubmit.VerbName);
        var corrected = await AnswerAsync(app, Ahus, await app.LastCardAsync(Ahus), Attendance.Absent);

        Assert.StartsWith("På vegne av Ahus", card.Words, StringComparison.Ordinal);
        Assert.StartsWith("På vegne av Ahus", receipt.Words, StringComparison.Ordinal);
        Assert.Contains($"{Attends} Dere kan endre svaret.", told.Words, StringComparison.Ordinal);
        Assert.Contains("Andre har svart på vegne av Ahus", status, StringComparison.Ordinal);
        Assert.Contains("Svarte på vegne av et helseforetak", log, StringComparison.Ordinal);
        Assert.Contains("Agenda november 2026 · Ahus", log, StringComparison.Ordinal);
        Assert.Contains("Kommer dere?", form.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("på vegne av", corrected.Words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("på vegne av", (await app.SayAsync(BotApp.Lead, "status agenda for møtet tirsdag 17. november")).Words, StringComparison.Ordinal);
        Assert.Equal((true, false), await HistoryAsync(app));
    }

    [Fact]
    public async Task G02_A_contact_answers_for_no_other_organisation_and_the_log_says_that_they_tried()
    {
        await using var app = await AgendaAsync();

        var refused = await app.SayAsync(Ous, "svar for ahus");
        var offered = await app.SayAsync(Ous, "svar for");

        Assert.Equal("Du kan bare svare på vegne av ditt eget helseforetak. Si fra til nettverkslederen hvis det er feil.", refused.Words);
        var entry = (await EntriesAsync(app))[^1];
        Assert.Equal(("answer-on-behalf", AuditOutcome.Refused, "ahus"), (entry.Act.Value, entry.Outcome, entry.Whose));
        Assert.DoesNotContain("Ahus", offered.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_answers_for_the_own_organisation_while_another_stands_in_who_sees_it()
    {
        await using var app = await AgendaAsync();
        await app.PressAsync(Ahus, await app.SayAsync(Ahus, "borte 10.–20. november, Stedfortreder Ahus tar det"), AbsenceAnswerSubmit.VerbName);
        await app.MoveClockByAsync("PT1M");

        await AnswerAsync(app, Ahus, await app.SayAsync(Ahus, "svar for ahus"), Attendance.Attends);
        await app.MoveClockByAsync("PT1M");

        Assert.Contains("Svart på vegne av Ahus av Nettverkskontakt Ahus.", (await app.LastCardAsync("Stedfortreder Ahus")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B14_A_card_of_somebody_who_is_no_lead_any_longer_stores_nothing_whichever_instance_took_them_out()
    {
        await using var app = await AgendaAsync();
        await AnotherInstanceStoresAsync(app, text => text.Replace("lead: leder\n", "lead: leder\ndeputies: [vara-ous]\n", StringComparison.Ordinal));
        var card = await app.SayAsync(Deputy, "svar for ahus");
        await AnotherInstanceStoresAsync(app, text => text.Replace("deputies: [vara-ous]\n", "", StringComparison.Ordinal));

        var told = await AnswerAsync(app, Deputy, card, Attendance.Attends);

        Assert.Equal("En annen svarer på dette nå. Du trenger ikke å gjøre noe.", told.Message);
        Assert.Null(await AnswerOfAhusAsync(app));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_logged_is_not_stored_and_nobody_is_shown_a_receipt()
    {
        await using var app = await AgendaAsync();
        var card = await app.SayAsync(BotApp.Lead, "svar for ahus");
        await app.Services.GetRequiredService<TableServiceClient>().DeleteTableAsync(AuditTable.Name);

        var told = await AnswerAsync(app, BotApp.Lead, card, Attendance.Attends);

        Assert.Equal("BotError", told.Card!.Value.GetProperty("code").GetString());
        Assert.Null(await AnswerOfAhusAsync(app));
    }

    [Fact]
    public async Task Months_later_the_card_changes_nothing_and_the_answer_is_still_known_for_what_it_was()
    {
        await using var app = await AgendaAsync();
        var card = await app.SayAsync(BotApp.Lead, "svar for ahus");
        await AnswerAsync(app, BotApp.Lead, card, Attendance.Attends);
        await app.MoveClockToAsync("2027-02-10T09:00");

        var told = await app.PressCopyAsync(
            BotApp.Lead, card, AgendaAnswerSubmit.VerbName, (AttendanceAnswer.AttendanceField, AttendanceAnswer.Choice(Attendance.Absent)));

        Assert.Equal("Fristen er ute, og svaret er låst. Si fra til nettverkslederen hvis noe er feil.", told.Message);
        Assert.True((await AnswerOfAhusAsync(app))!.OnBehalf);
    }

    [Fact]
    public async Task The_regional_report_names_those_for_whom_somebody_else_answered()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "svar for ous"), "Bekreft alle");

        Assert.Contains("Andre har svart på vegne av OUS", (await app.SayAsync(Ahus, "rapport")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_organisations_answer_with_their_names_is_answered_for_them_and_never_what_is_anonymous()
    {
        await using var app = await BotApp.StartAsync();
        var onBehalf = app.Services.GetRequiredService<OnBehalf>();
        Round[] rounds = [.. app.Services.GetServices<RoundSource>().Select(source => new Round(
            new RoundId(source.Kind, "2026-11"), Now(app), Now(app) + Duration.FromDays(1), []))];

        Assert.Equal(["agenda", "decisions", "follow-up", "indicators", "pulse"], rounds.Where(onBehalf.IsPossibleIn).Select(round => round.Id.Kind.Value).Order());
        Assert.DoesNotContain(rounds, round => onBehalf.IsPossibleIn(round with { IsAnonymous = true }));
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void For_whom_and_which_of_its_rounds(Language language, string tag)
    {
        var (texts, zone) = (new TextCatalog().In(language), DateTimeZoneProviders.Tzdb["Europe/Oslo"]);
        Organization[] all = [.. ((string[])["Ahus", "Innlandet", "OUS", "Sunnaas", "Telemark", "Vestfold"])
            .Select(name => new Organization(new OrganizationId(name.ToLowerInvariant()), name, name, OrganizationKind.HealthTrust))];
        var round = new Round(new RoundId(new RoundKind("agenda"), "2026-11"), Instant.FromUtc(2026, 11, 10, 7, 30), Instant.FromUtc(2026, 11, 17, 8, 0), []);
        Named<OpenFor>[] open = [new(new OpenFor(round, all[0]), "Agenda", "Agenda"), new(new OpenFor(round, all[0]), "ADKAR-puls", "ADKAR-puls")];

        Golden.Matches(AnswerForCard.Organizations([], 1, texts).Card, $"Chat/AnswerForCard.none.{tag}");
        Golden.Matches(AnswerForCard.Organizations(all[..1], 1, texts).Card, $"Chat/AnswerForCard.one.{tag}");
        Golden.Matches(AnswerForCard.Organizations(all, 1, texts).Card, $"Chat/AnswerForCard.many.{tag}");
        Golden.Matches(AnswerForCard.Rounds(all[0], [], texts, zone).Card, $"Chat/AnswerForCard.nothing-open.{tag}");
        Golden.Matches(AnswerForCard.Rounds(all[0], open, texts, zone).Card, $"Chat/AnswerForCard.rounds.{tag}");
        Golden.Matches(AnswerCard.For(texts, "answer-for.not-yours").Card, $"Chat/AnswerCard.answer-for-not-yours.{tag}");
    }

    /// <summary>The agenda of November's meeting has been sent, and the indicators are locked.</summary>
    private static async Task<BotApp> AgendaAsync()
    {
        var app = await BotApp.StartAtAsync("2026-11-10T09:00");
        return app;
    }

    /// <summary>It writes the store, and this instance hasn't been told.</summary>
    private static async Task AnotherInstanceStoresAsync(BotApp app, Func<string, string> change)
    {
        var versions = app.Services.GetRequiredService<NetworkTable>();
        var name = (await versions.CurrentAsync(CancellationToken.None)).Version!;
        var text = change((await versions.FindTextAsync(name, CancellationToken.None))!);
        Assert.True(await versions.TryStoreAsync(new NewNetwork(text, name, Now(app)), CancellationToken.None));
    }

    private static Task<Pressed> AnswerAsync(BotApp app, string person, ChatMessage card, Attendance attendance) => app.PressAsync(
        person, card, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { [AttendanceAnswer.AttendanceField] = AttendanceAnswer.Choice(attendance) });

    private static Instant Now(BotApp app) => app.Services.GetRequiredService<IClock>().GetCurrentInstant();

    private static async Task<StoredFact<AttendanceAnswer>?> AnswerOfAhusAsync(BotApp app) => await app.Services.GetRequiredService<AttendanceTable>()
        .FindAsync(MeetingId.Of(new LocalDate(2026, 11, 17)), new OrganizationId("ahus"), CancellationToken.None);

    /// <summary>Whether the first version was given by somebody else, and the one that stands.</summary>
    private static async Task<(bool First, bool Now)> HistoryAsync(BotApp app)
    {
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient(AttendanceTable.Name);
        var first = await table.GetEntityAsync<TableEntity>("2026-11", "~ahus~0001");
        return (first.Value.GetBoolean("OnBehalf") is true, (await AnswerOfAhusAsync(app))!.OnBehalf);
    }

    private static async Task<IReadOnlyList<AuditEntry>> EntriesAsync(BotApp app) =>
        (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
}
