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
        Golden.Matches(PulseCard.Form(request with { BasedOn = 1 }, Question, PulseCard.Fields(Answer), []), $"Pulse/PulseCard.correction.{tag}");
        Golden.Matches(
            PulseCard.Form(request, Question, new Dictionary<string, string> { ["desire"] = "3" }, [new Problem("knowledge", "form.required")]),
            $"Pulse/PulseCard.rejected.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_receipt(Language language, string tag)
    {
        var (open, closed) = (Request(language, Opens), Request(language, Closes));
        var reasons = Answer with { Reasons = ["no-training", "unclear-procedure"] };

        Golden.Matches(PulseReceiptCard.For(open with { BasedOn = 1 }, Question, Answer, "Nettverkskontakt Ahus"), $"Pulse/PulseReceiptCard.barrier.{tag}");
        Golden.Matches(PulseReceiptCard.For(open, Question, reasons, "Nettverkskontakt Ahus"), $"Pulse/PulseReceiptCard.reasons.{tag}");
        Golden.Matches(
            PulseReceiptCard.For(open, Question, Answer with { Scores = new AdkarScores(4, 5, 4, 4, 4) }, by: null), $"Pulse/PulseReceiptCard.no-barrier.{tag}");
        Golden.Matches(PulseReceiptCard.For(closed, Question, reasons, "Nettverkskontakt Ahus"), $"Pulse/PulseReceiptCard.closed.{tag}");
        Golden.Matches(PulseReceiptCard.Unanswered(closed, Question), $"Pulse/PulseReceiptCard.unanswered.{tag}");
    }

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
