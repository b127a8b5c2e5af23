using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Initiatives;
using GevinstBot.Rounds;
using GevinstBot.Tests.Benefits;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Initiatives;

/// <summary>The lead's cards of initiatives in every state, in both languages.</summary>
public sealed class InitiativeGoldenTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly PersonId Kari = BenefitsGoldenTests.Kari.Id;

    private static readonly Roster Roster = BenefitsGoldenTests.Roster with
    {
        Initiatives =
        [
            BenefitsGoldenTests.Roster.Initiatives[0] with { Priority = InitiativePriority.High, Category = "Digitale *tjenester*" },
            BenefitsGoldenTests.Roster.Initiatives[1],
            new Initiative(new("oppgavedeling"), "Riktig oppgavedeling", "Planlegge", [BenefitsGoldenTests.Ahus]) { Kind = InitiativeKind.Programme },
        ],
    };

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void All_of_them(Language language, string tag)
    {
        var request = Request(language);
        Check(InitiativesCard.For(request, Question(Roster)), "several");
        Check(InitiativesCard.For(request, Question(Roster with { Initiatives = [] })), "none");
        Check(InitiativesCard.For(request, Question(Roster with { Initiatives = [Roster.Initiatives[0]] })), "one");
        Check(InitiativesCard.For(request, Question(Roster with { Initiatives = [.. Many()] })), "many");
        Check(InitiativesCard.For(request, Question(Roster), [new Problem(InitiativesCard.WhichField, "form.not-a-choice")]), "rejected");
        Check(InitiativesCard.For(request with { Now = request.Closes }, Question(Roster)), "closed");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Initiatives/InitiativesCard.{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_new_one(Language language, string tag)
    {
        var (request, question) = (Request(language), Question(Roster));
        Check(NewInitiativeCard.Form(request, question), "open");
        var typed = new Dictionary<string, string> { ["name"] = "Riktig *oppgavedeling*", ["kind"] = "product-development" };
        Check(NewInitiativeCard.Form(request, question, typed, [new Problem(InitiativeEdit.Name, InitiativeEdit.NameTwice, "Riktig *oppgavedeling*"), new Problem(InitiativeEdit.Organizations, InitiativeEdit.NoOrganization)]), "rejected");
        Check(NewInitiativeCard.Form(request, question, typed, isOvertaken: true), "overtaken");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Initiatives/NewInitiativeCard.{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void One_of_them(Language language, string tag)
    {
        var (request, question, home) = (Request(language), Question(Roster), Roster.Initiatives[0]);
        Check(InitiativeCard.For(request, question, home), "open");
        Check(InitiativeCard.For(request, question, Roster.Initiatives[2]), "bare");
        Check(InitiativeCard.For(request, question, home with { Closed = new LocalDate(2026, 10, 31) }, done: "«Digital *hjemmeoppfølging*» er oppdatert."), "over");
        Check(InitiativeCard.For(request with { Now = request.Closes }, question, home), "closed");
        Check(InitiativeCard.Form(request, question, home), "form");
        var typed = new Dictionary<string, string> { ["phase"] = "Realisere", ["closed"] = "2026-11-06" };
        Check(InitiativeCard.Form(request, question, Roster.Initiatives[1] with { Closed = null }, typed, [new Problem(InitiativeEdit.Closed, InitiativeEdit.LeftAlone, 1)]), "rejected");
        Check(InitiativeCard.Form(request, question, home, typed, isOvertaken: true), "overtaken");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Initiatives/InitiativeCard.{name}.{tag}");
    }

    private static IEnumerable<Initiative> Many() => Enumerable.Range(1, 14).Select(number =>
        new Initiative(new($"tiltak-{number}"), $"Tiltak nummer {number}", "Gjennomføre", [BenefitsGoldenTests.Ahus])
        {
            Closed = number > 7 ? new LocalDate(2026, 1, 31) : null,
        });

    private static InitiativesQuestion Question(Roster roster) => new(
        roster, RegionPhases.Usual, BenefitsGoldenTests.Book([BenefitsGoldenTests.Full, BenefitsGoldenTests.Begun]), "~001", new LocalDate(2026, 11, 6));

    private static CardRequest Request(Language language)
    {
        var round = AskedRhythm.RoundOf(InitiativeRhythm.Kind, "2026-11-06-01", Kari, Now);
        return new CardRequest(round, round.Addressees[0], new DeliveryKey(new(round.Id, Kari.Value, Kari), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}
