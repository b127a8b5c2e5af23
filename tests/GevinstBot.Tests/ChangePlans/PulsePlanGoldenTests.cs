using GevinstBot.ChangePlans;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.ChangePlans;

/// <summary>The pulses to come, none and several, one moved and one that collides, and the form.</summary>
public sealed class PulsePlanGoldenTests
{
    private static readonly LocalDate Today = new(2026, 11, 6);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Initiative Followed = new(new("a"), "Digital *hjemmeoppfølging*", "Gjennomføre", [new("ahus")]);
    private static readonly Initiative Other = Followed with { Id = new("b"), Name = "Riktig oppgavedeling", Phase = "Planlegge" };
    private static readonly Roster Roster = new("Helse Sør-Øst", [], [], [new Member(Lead, Role.NetworkLead, null)], [], [Followed, Other]);

    private static readonly AvoidPeriod Survey =
        new(AvoidPeriods.EmployeeSurvey, new LocalDate(2027, 2, 1), new LocalDate(2027, 2, 19), OrganizationId: null, AvoidStrength.Soft);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void The_year_to_come(Language language, string tag)
    {
        var request = Request(language);
        var several = Question(
        [
            .. PulseCadence.Of(Followed, 3, new YearMonth(2026, 11), new YearMonth(2027, 11), [Survey]),
            new PlannedPulse(new YearMonth(2027, 2), Other.Id), new PlannedPulse(new YearMonth(2027, 5), Other.Id),
        ]);
        Check(PulsePlanCard.For(request, several, done: "5 pulser er planlagt for «A»."), "planned");
        Check(PulsePlanCard.For(request, Question([])), "none");
        Check(PulsePlanCard.For(request, several, problems: [new Problem(PulsePlanCard.WhichField, "form.not-a-choice")]), "rejected");
        Check(PulsePlanCard.For(request with { Now = request.Closes }, several), "closed");
        Check(PulsePlanCard.Form(request, several, Followed), "form");
        var typed = new Dictionary<string, string> { ["every"] = "6", ["first"] = "2026-01" };
        Check(PulsePlanCard.Form(request, several, Other, typed, [new Problem(PulseCadence.First, "form.not-a-choice")]), "form-rejected");
        Check(PulsePlanCard.Form(request, several, Other, typed, isOvertaken: true), "form-overtaken");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"ChangePlans/PulsePlanCard.{name}.{tag}");
    }

    private static PulsePlanQuestion Question(IReadOnlyList<PlannedPulse> pulses) =>
        new(Roster, new PulsePlan(pulses), UsualCadence.Product, RegionPhases.Usual, [Survey], "~001", Today);

    private static CardRequest Request(Language language)
    {
        var round = AskedRhythm.RoundOf(PulsePlanRhythm.Kind, "2026-11-06-01", Lead, Now, AskedRhythm.Days);
        var key = new DeliveryKey(new Prompt(round.Id, Lead.Value, Lead), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Now);
    }
}
