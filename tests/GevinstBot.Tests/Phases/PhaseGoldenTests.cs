using GevinstBot.Domain;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Phases;
using GevinstBot.Rounds;
using GevinstBot.Tests.Documents;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Phases;

/// <summary>Every card of a change of phase in every state, in both languages.</summary>
public sealed class PhaseGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), Oslo);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Organization Ous = new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust);
    private static readonly Initiative Initiative = new(new("oppgavedeling"), "Riktig *oppgavedeling*", "Gjennomføre", [Ahus.Id, Ous.Id]);
    private static readonly PhaseChange Change = new(Initiative.Id, "Planlegge", "Gjennomføre", new LocalDate(2026, 10, 30));
    private static readonly Roster Roster = new(
        "Helse Sør-Øst", [Ahus, Ous], [], [new Member(Kari, Role.Contact, Ahus.Id), new Member(new("ola"), Role.Contact, Ous.Id)], [], [])
    {
        Initiatives = [Initiative],
    };

    private static readonly Round Asked = PhaseRhythm.AskOf(Change, Initiative, Roster, Hours);

    private static readonly PhaseAnswer Answer = new(
        Change.Id, Ahus.Id,
        new PhaseSaid(
            new Dictionary<string, PhaseReply>
            {
                ["owner"] = PhaseReply.Yes,
                ["baseline"] = PhaseReply.NotYet,
                ["plan"] = PhaseReply.NotYet,
                ["line"] = PhaseReply.NotRelevant,
            },
            "Nullpunktet *måles* i uke 46"),
        Kari, Asked.Opens + Duration.FromHours(3));

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_is_asked_and_answered(Language language, string tag)
    {
        var known = new Dictionary<string, PlanFact> { ["owner"] = new(2, 0), ["baseline"] = new(2, 1) };
        var (request, question) = (Request(language), new PhaseQuestion(Ahus, Change, PhasePoints.Usual, known, Stored: null, Oslo));
        Check(PhaseCard.For(request, question), "PhaseCard.open");
        var typed = new Dictionary<string, string>(Answer.Said.Fields(PhasePoints.Usual)) { ["phase-line"] = "" };
        Check(PhaseCard.Form(request, question, typed, [new Problem("phase-line", "form.not-a-choice")]), "PhaseCard.rejected");
        Check(PhaseReceiptCard.For(request, question, Answer, "Kari *Nordmann*"), "PhaseReceiptCard.answered");
        var closed = request with { Now = request.Closes };
        var silent = Answer with { Said = Answer.Said with { Note = "" } };
        Check(PhaseReceiptCard.For(closed, question, silent, by: null), "PhaseReceiptCard.closed");
        Check(PhaseReceiptCard.Unanswered(closed, question), "PhaseReceiptCard.unanswered");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Phases/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_becomes_of_a_plan_s_days(Language language, string tag)
    {
        var move = new InitiativeMove(Initiative.Id, new LocalDate(2026, 12, 31), new LocalDate(2027, 6, 30), Change.Day);
        Benefit Of(string name, int month) => new(new(name), $"Frigjort tid *{name}*") { FullEffect = new LocalDate(2027, month, 28) };
        var plan = new BenefitPlan(Initiative.Id, Ahus.Id, [Of("a", 1), Of("b", 2)], Kari, Asked.Opens) { Proposed = Asked.Opens };
        var round = PhaseRhythm.MoveOf(move, Initiative, [plan], Roster, Hours);
        var request = Request(language) with { Round = round, To = round.Addressees[0] };
        var question = new PlanMoveQuestion(Ahus, Initiative, move, plan, Change.Day, Settled: null, Oslo) { AnsweredBy = "Kari *Nordmann*" };
        Check(PlanMoveCard.For(request, question), "PlanMoveCard.open");
        Check(PlanMoveCard.For(request, question with { Plan = plan with { Benefits = [.. Enumerable.Range(1, 9).Select(month => Of($"{month}", month))] } }), "PlanMoveCard.many");
        Check(PlanMoveCard.For(request, question with { Move = move with { From = move.To, To = new LocalDate(2026, 9, 30) } }), "PlanMoveCard.cannot");
        Check(PlanMoveReceiptCard.For(request, question, new DatesSettled(Kari, round.Opens, 6)), "PlanMoveReceiptCard.moved");
        Check(PlanMoveReceiptCard.For(request, question, new DatesSettled(Kari, round.Opens, 0)), "PlanMoveReceiptCard.kept");
        Check(PlanMoveReceiptCard.For(request, question, new DatesSettled(Kari, round.Opens, -1)), "PlanMoveReceiptCard.earlier");
        Check(PlanMoveReceiptCard.Unanswered(request), "PlanMoveReceiptCard.unanswered");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Phases/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_the_leads_are_told(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var other = Initiative with { Id = new("hjemmeoppfolging"), Name = "Digital hjemmeoppfølging" };
        Check(
            PhaseStatusCard.For(Facts([Answer], Asked.Closes), new Uri("https://bot.example.no/fasestatus/0.docx"), [other], texts),
            "told");
        var status = PhaseRhythm.StatusOf(Asked, [new PersonId("leder")], Hours);
        var key = new DeliveryKey(new Prompt(status.Id, "leder", new PersonId("leder")), new string('0', 32));
        var sent = new CardRequest(status, status.Addressees[0], key, texts, status.Opens);
        Check(PhaseStatusCard.Told(sent, Facts([Answer], Asked.Closes)), "sent");
        Check(PhaseStatusCard.For(Facts([], Asked.Opens), address: null, [], texts), "open");

        void Check(PromptCard card, string state) => Golden.Matches(card.Card, $"Phases/PhaseStatusCard.{state}.{tag}");
    }

    [Fact]
    public void The_document_has_each_question_with_how_many_have_it_and_who_hasn_t()
    {
        using var word = new WordReading(PhaseStatusDocument.For(Facts([Answer], Asked.Closes), new TextCatalog().In(Language.Bokmål)).ToBytes());

        Assert.Contains("Riktig *oppgavedeling*", word.Title, StringComparison.Ordinal);
        Assert.Equal(1 + Facts([Answer], Asked.Closes).Status.Questions.Count, word.Table(0).Count);
        Assert.Contains("OUS", word.Text, StringComparison.Ordinal);
    }

    private static PhaseFacts Facts(IEnumerable<PhaseAnswer> given, Instant at) => new(
        Initiative, Asked, PhaseStatus.Of(Change, [Ahus.Id, Ous.Id], PhasePoints.Usual, given),
        new BenefitOutlook(new BenefitPortfolio([], _ => null, new YearMonth(2026, 11)), [], new BenefitBudgets(0, 0, 0, 0)),
        Roster, at, Oslo);

    private static CardRequest Request(Language language) => new(
        Asked, Asked.Addressees[0], new DeliveryKey(new Prompt(Asked.Id, "ahus", Kari), new string('0', 32)),
        new TextCatalog().In(language), Asked.Opens);
}
