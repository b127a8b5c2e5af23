using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Pulse;

public sealed class PulseGoldenTests
{
    private static readonly TextCatalog Texts = new();
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 20, 7, 30);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 27, 7, 30);
    private static readonly PersonId Contact = new("6e760000-0000-4000-8000-000000000101");
    private static readonly OrganizationId Ahus = new("ahus");

    private static readonly PulseQuestion Question = new(
        new YearMonth(2026, 11),
        new Initiative(new InitiativeId("hjemmeoppfolging"), "Digital hjemmeoppfølging", "Gjennomføre", [Ahus]),
        new Organization(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust),
        DateTimeZoneProviders.Tzdb["Europe/Oslo"]);

    private static readonly PulseQuestion Other = Question with
    {
        Initiative = new Initiative(new InitiativeId("oppgavedeling"), "Oppgavedeling", "Planlegge", [Ahus]),
    };

    private static readonly PulseAnswer Answer = new(
        new InitiativeId("hjemmeoppfolging"), Ahus, new AdkarScores(4, 4, 2, 1, 3), [], Contact, Instant.FromUtc(2026, 11, 20, 8, 12));

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void The_form(Language language, string tag)
    {
        var request = Request(language, Opens);

        Golden.Matches(PulseCard.For(request, Question), $"Pulse/PulseCard.open.{tag}");
        Golden.Matches(PulseCard.For(request, Question with { Before = new(new YearMonth(2026, 6), Answer.Scores) }), $"Pulse/PulseCard.again.{tag}");
        Golden.Matches(PulseCard.For(request with { IsReminder = true }, Question), $"Pulse/PulseCard.reminder.{tag}");
        Golden.Matches(PulseCard.Form(request with { BasedOn = 1 }, Question, PulseCard.Stored(Question with { Answer = Answer }), []), $"Pulse/PulseCard.correction.{tag}");
        Golden.Matches(PulseCard.For(request, Of(2, Other)), $"Pulse/PulseCard.second.{tag}");
        Golden.Matches(
            PulseCard.Form(request, Question, new Dictionary<string, string> { ["desire"] = "3" }, [new Problem("knowledge", "form.required")]),
            $"Pulse/PulseCard.rejected.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_receipt(Language language, string tag)
    {
        var (open, closed) = (Request(language, Opens), Request(language, Closes));
        var reasons = Answer with { Reasons = ["no-training", "unclear-procedure"] };

        Check(open, "barrier", Question with { Answer = Answer });
        Check(open, "reasons", Question with { Answer = reasons });
        Check(open, "no-barrier", Question with { Answer = Answer with { Scores = new AdkarScores(4, 5, 4, 4, 4), By = new PersonId("left") } });
        Check(closed, "closed", Question with { Answer = reasons });
        Check(open, "many", Of(1, Question) with { Answer = reasons }, Of(2, Other) with { Answer = Answer });
        Check(closed, "many-closed", Of(1, Question) with { Answer = reasons }, Of(2, Other));
        Golden.Matches(PulseReceiptCard.Unanswered(closed, Question), $"Pulse/PulseReceiptCard.unanswered.{tag}");

        void Check(CardRequest request, string name, params IReadOnlyList<PulseQuestion> asked) => Golden.Matches(
            PulseReceiptCard.For(request, new PulseQuestions(asked), person => person == Contact ? "Nettverkskontakt Ahus" : null),
            $"Pulse/PulseReceiptCard.{name}.{tag}");
    }

    private static PulseQuestion Of(int number, PulseQuestion question) => question with { Place = (number, 2) };

    [Fact]
    public void Every_reason_and_element_has_words() => Assert.All(Texts.All, local => Assert.All(AdkarElements.InOrder, element =>
    {
        Assert.NotEmpty(local[$"pulse.element.{element.Key()}"]);
        Assert.All(FollowUp.ChoicesAt(element), reason => Assert.NotEmpty(local[$"pulse.followup.{reason}"]));
    }));

    private static CardRequest Request(Language language, Instant now)
    {
        var to = new Addressee("ahus", Contact);
        var round = new Round(PulseRhythm.Id(new YearMonth(2026, 11)), Opens, Closes, [to]);
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), "0123456789abcdef"), Texts.In(language), now);
    }
}
