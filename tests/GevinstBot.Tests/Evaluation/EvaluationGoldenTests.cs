using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Network;
using GevinstBot.Evaluation;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Evaluation;

/// <summary>Every card of an evaluation in every state, in both languages.</summary>
public sealed class EvaluationGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Instant Opens = Instant.FromUtc(2026, 9, 25, 6, 30);
    private static readonly Roster Roster = new("Helse Sør-Øst", [Ahus], [], [new Member(Kari, Role.Contact, Ahus.Id)], [], []);
    private static readonly EvaluationAnswer Answer =
        new("2026", Ahus.Id, new EvaluationScores([4, 5, 3, 2, 4], "Kortere *møter*"), Kari, Opens + Duration.FromHours(3));

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_is_asked_and_answered(Language language, string tag)
    {
        var (request, question) = (Request(language), new EvaluationQuestion(Ahus, null, Oslo));
        Check(EvaluationCard.For(request, question), "EvaluationCard.open");
        var typed = new Dictionary<string, string>(Answer.Said.Fields) { ["evaluation-effort"] = "" };
        Check(
            EvaluationCard.Form(request, question, typed, [new Problem("evaluation-effort", "form.not-a-choice")]),
            "EvaluationCard.rejected");
        Check(EvaluationReceiptCard.For(request, question, Answer, "Kari *Nordmann*"), "EvaluationReceiptCard.answered");
        var closed = request with { Now = request.Closes };
        var silent = Answer with { Said = Answer.Said with { Comment = "" } };
        Check(EvaluationReceiptCard.For(closed, question, silent, by: null), "EvaluationReceiptCard.closed");
        Check(EvaluationReceiptCard.Unanswered(closed, question), "EvaluationReceiptCard.unanswered");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Evaluation/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_is_said(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var other = Answer with { Organization = new("ous"), Said = new EvaluationScores([5, 5, 5, 5, 5], "") };
        var now = EvaluationSummary.Of([Answer, other])!;
        var before = EvaluationSummary.Of([Answer with { Evaluation = "2025" }]);
        Golden.Matches(
            EvaluationResultCard.For(new(now, before), state: null, Roster, texts).Card, $"Evaluation/EvaluationResultCard.compared.{tag}");
        var first = EvaluationSummary.Of([Answer with { Said = Answer.Said with { Comment = "" } }])!;
        Golden.Matches(
            EvaluationResultCard.For(
                new(first, Before: null), texts["evaluation.open", 1, 11, texts.When(Opens, Oslo)], Roster, texts).Card,
            $"Evaluation/EvaluationResultCard.open.{tag}");
    }

    private static CardRequest Request(Language language)
    {
        var round = EvaluationRhythm.OfYear(2026, Roster, new SendingHours(QuietHours.Default, new WorkingCalendar([]), Oslo));
        var key = new DeliveryKey(new Prompt(round.Id, "ahus", Kari), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), round.Opens);
    }
}
