using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Signals;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Signals;

/// <summary>Every card of a signal in every state, in both languages, and the button on the other cards.</summary>
public sealed class SignalGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly LocalDate Meeting = new(2026, 11, 17);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Initiative Journal = new(new("ny-journal"), "Ny *journal*", "Gjennomføre", [Ahus.Id]);
    private static readonly SignalQuestion Question = new(Ahus, [Journal], [], Oslo);
    private static readonly SignalFate Waits = new(SignalStage.Waiting, Meeting);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_is_told(Language language, string tag)
    {
        var (own, other) = (Request(language, SignalRhythm.Kind), Request(language, new RoundKind("indicators")));
        ToldSignal[] two = [Told("02", Waits), Told("03", new SignalFate(SignalStage.OnAgenda, Meeting, 4))];
        var many = Enumerable.Range(2, 5).Select(number => Told($"0{number}", Waits, $"Innlogging tar *{number}* minutter hver morgen."));
        Check(SignalCard.For(own, Question with { Initiatives = [] }, "2026-11-02-01"), "SignalCard.first");
        Check(SignalCard.For(own, Question with { Told = two }, "2026-11-02-01"), "SignalCard.told-before");
        Check(SignalCard.For(own, Question with { Told = [.. many] }, "2026-11-02-01"), "SignalCard.many");
        Check(SignalCard.For(other, Question with { Told = two }, "2026-11-02-0123456789ab"), "SignalCard.from-another-card");
        Check(
            SignalCard.Form(own with { BasedOn = 1 }, Question with { Told = two }, "2026-11-02-02", two[0].Signal.Said.Fields, []),
            "SignalCard.correction");
        Check(
            SignalCard.Form(
                other, Question, "2026-11-02-01", new Dictionary<string, string> { ["signal-what"] = "[x](y)", ["signal-theme"] = "" },
                [new Problem("signal-theme", "form.not-a-choice")]),
            "SignalCard.rejected");
        Golden.Matches(
            WhichOrganizationCard.For([Ahus, Ahus with { Id = new("ous"), ShortName = "OUS" }], own.Texts, own.Texts["signal.title"], "signal").Card,
            $"Chat/WhichOrganizationCard.{tag}");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Signals/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_became_of_it(Language language, string tag)
    {
        var request = Request(language, SignalRhythm.Kind);
        foreach (var (fate, name) in new[]
        {
            (Waits, "waiting"), (Waits with { Meeting = null }, "unplanned"), (new SignalFate(SignalStage.Proposed, Meeting), "proposed"),
            (new SignalFate(SignalStage.OnAgenda, Meeting, 4), "on-agenda"), (new SignalFate(SignalStage.TakenOff, Meeting), "taken-off"),
        })
            Golden.Matches(SignalReceiptCard.For(request, Question, Told("01", fate), "Kari *Nordmann*"), $"Signals/SignalReceiptCard.{name}.{tag}");
        var back = Told("01", Waits) with { Signal = Told("01", Waits).Signal with { IsWithdrawn = true } };
        Golden.Matches(SignalReceiptCard.For(request, Question, back, by: null), $"Signals/SignalReceiptCard.withdrawn.{tag}");
        Golden.Matches(SignalReceiptCard.Unanswered(request), $"Signals/SignalReceiptCard.none.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_button_on_another_card_and_what_that_says_afterwards(Language language, string tag)
    {
        var request = Request(language, MeetingRhythm.AgendaKind) with { AnswersToday = true, MayGive = true };
        var facts = new MeetingFacts(Domain.Network.Meeting.OfMonth(Meeting, new LocalTime(13, 0)), Oslo, [Ahus]);
        var item = new AgendaCandidate(
            AgendaItemKind.Signal, "ikt", AgendaText.Of("finding.signal-one", AgendaArgument.Plain("Ahus"), AgendaArgument.TextOf("signal.theme.ikt")),
            AgendaText.Of("finding.signal.evidence", AgendaArgument.ListOf(["Ahus"]), AgendaArgument.Plain("«Kø»")), Ahus.Id, Severity: 1)
        {
            Sources = [new AgendaSource(Ahus.Id, "2026-11-02-01")],
        };
        var question = new MeetingQuestion(facts, AgendaDraft.From(Meeting, [item], facts.Meeting.Length));

        Golden.Matches(AgendaCard.For(request, question), $"Meetings/AgendaCard.own-signal.{tag}");
        Golden.Matches(AgendaCard.For(request, question).WithGoodNews(request.Texts["signal.thanks"]), $"Meetings/AgendaCard.signal-told.{tag}");
        Golden.Matches(DraftCard.For(request with { AnswersToday = false, MayGive = false }, question), $"Meetings/DraftCard.signal.{tag}");
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(6, 6)]
    public void A_card_that_is_full_has_no_button_for_signals(int buttons, int all)
    {
        var request = Request(Language.Bokmål, MeetingRhythm.AgendaKind) with { AnswersToday = true };
        var inside = GevinstBot.Cards.Button.Here(request.Button("Utført", "actions.done"));
        var card = request.Frame("Kort", [inside], Enumerable.Range(1, buttons - 1).Select(_ => request.Button("Knapp", "agenda.answer")));

        Assert.Equal(all, CardActions.Of(card));
    }

    private static ToldSignal Told(string number, SignalFate fate, string what = "Innlogging tar *fem* minutter hver morgen.") => new(
        new Signal(Ahus.Id, $"2026-11-02-{number}", new SignalAnswer(what, "ikt", Journal.Id), Kari, Now, Now), fate);

    private static CardRequest Request(Language language, RoundKind kind)
    {
        var round = new Round(new RoundId(kind, "2026-11-02-01"), Now, Now + Duration.FromDays(5), [new Addressee("ahus", Kari)]);
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}
