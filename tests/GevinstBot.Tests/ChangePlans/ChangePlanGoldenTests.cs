using GevinstBot.ChangePlans;
using GevinstBot.Domain;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Tests.Documents;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.ChangePlans;

/// <summary>Change plans in a list, one of them not begun, on its way and in place, its form, and the sponsor's page.</summary>
public sealed class ChangePlanGoldenTests
{
    private static readonly LocalDate Today = new(2026, 11, 30);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 30, 8, 0);
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Organization Ous = new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust);

    private static readonly Initiative Followed = new(new("hjemmeoppfolging"), "Digital *hjemmeoppfølging*", "Gjennomføre", [Ahus.Id, Ous.Id])
    {
        Stage = ImplementationStage.GettingUsed,
    };

    private static readonly ChangePlan Begun = new(
        Followed.Id,
        new Dictionary<ChangePart, PartSaid>
        {
            [ChangePart.Readiness] = new(ChangeState.Done, ChangeRole.ProjectLead),
            [ChangePart.Communication] = new(ChangeState.Done, ChangeRole.Coordinator),
            [ChangePart.Coaching] = new(ChangeState.NotRelevant, Who: null),
            [ChangePart.Training] = new(ChangeState.UnderWay, ChangeRole.LineLeader),
            [ChangePart.Resistance] = new(ChangeState.NotBegun, ChangeRole.ChangeLead),
        },
        Lead, Now - Duration.FromDays(7));

    private static readonly ChangePlan Whole = Begun with
    {
        Said = ChangeParts.InOrder.ToDictionary(part => part, _ => new PartSaid(ChangeState.Done, ChangeRole.ChangeLead)),
    };

    private static readonly Roster Roster = new(
        "Helse Sør-Øst", [Ahus, Ous], [new Person(Lead, "Nettverksleder", "Porteføljekontoret", Language.Bokmål)], [new Member(Lead, Role.NetworkLead, null)],
        [], [Followed]);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_is_in_place_of_a_change_and_its_form(Language language, string tag)
    {
        var request = Request(language);
        var many = Enumerable.Range(1, 8).Select(number => Followed with { Id = new($"t{number}"), Name = $"Tiltak {number}" });
        Check(ChangePlansCard.For(request, Question([Followed, .. many], [Begun])), "ChangePlansCard.many");
        Check(
            ChangePlansCard.For(
                request, Question([Followed, .. many.Take(1)], [Whole]), [new Problem(ChangePlansCard.WhichField, "form.not-a-choice")]),
            "ChangePlansCard.rejected");
        Check(ChangePlanCard.For(request, Question([Followed], []), Followed), "ChangePlanCard.not-begun");
        Check(ChangePlanCard.For(request, Question([Followed, .. many], [Begun]), Followed), "ChangePlanCard.begun");
        Check(ChangePlanCard.For(request, Question([Followed], [Whole]), Followed), "ChangePlanCard.in-place");
        Check(
            ChangePlanCard.For(request with { Now = request.Closes }, Question([Followed], [Begun]), Followed), "ChangePlanCard.closed");
        var fields = ChangePlan.FieldsOf(Begun);
        Check(ChangePlanFormCard.Form(request, Question([Followed], [Begun]), Followed, fields, []), "ChangePlanFormCard.open");
        Check(
            ChangePlanFormCard.Form(
                request, Question([Followed], [Begun]), Followed,
                new Dictionary<string, string>(fields) { ["feedback-state"] = "under-way" },
                [new Problem(ChangePlan.WhoField(ChangePart.Feedback), ChangePlan.NeedsWho)]),
            "ChangePlanFormCard.rejected");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"ChangePlans/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_a_sponsor_gets(Language language, string tag)
    {
        var (texts, address) = (new TextCatalog().In(language), new Uri("https://bot.example.no/sponsorside/0.docx"));
        Check(SponsorCard.For(Facts(Begun, Pulse), address, texts), "told");
        Check(SponsorCard.For(Facts(plan: null, pulse: null), address: null, texts), "nothing-known");
        Check(SponsorCard.For(Facts(Whole, pulse: null), address, texts), "nothing-urgent");
        Check(SponsorCard.Which([Followed, Followed with { Id = new("b"), Name = "Riktig oppgavedeling" }], texts), "which");

        void Check(PromptCard card, string state) => Golden.Matches(card.Card, $"ChangePlans/SponsorCard.{state}.{tag}");
    }

    [Fact]
    public void The_document_tells_what_to_do_each_part_of_the_plan_and_who_has_a_barrier_where()
    {
        using var word = new WordReading(SponsorDocument.For(Facts(Begun, Pulse), new TextCatalog().In(Language.Bokmål)).ToBytes());
        var text = word.Text;

        Assert.Contains("1. Gi opplæring tett på når det tas i bruk.", text, StringComparison.Ordinal);
        Assert.Contains("Plan for motstandshåndtering", text, StringComparison.Ordinal);
        Assert.Contains("Kunnskap: Ahus. I veien: Mangler opplæring (1)", text, StringComparison.Ordinal);
    }

    private static PulseReport Pulse
    {
        get
        {
            var scores = new AdkarScores(5, 4, 2, 2, 1);
            return new PulseReport(
                new YearMonth(2026, 11), Followed, PulseSummary.Of([scores, scores], expected: 2),
                [
                    new PulseAnswer(Followed.Id, Ahus.Id, scores, ["no-training"], Lead, Now),
                    new PulseAnswer(Followed.Id, Ous.Id, new AdkarScores(5, 5, 5, 5, 5), [], Lead, Now),
                ],
                Followed.Organizations, IsClosed: true);
        }
    }

    private static SponsorFacts Facts(ChangePlan? plan, PulseReport? pulse)
    {
        var course = new ChangeCourse(ChangePhase.Manage, plan);
        var outlook = new BenefitOutlook(new BenefitPortfolio([], _ => null, new YearMonth(2026, 10)), [], new BenefitBudgets(0, 0, 0, 0));
        return new SponsorFacts(Followed, course, pulse, outlook, SponsorAsk.Of(pulse, course, []), Roster, Now, Today);
    }

    private static ChangePlansQuestion Question(IReadOnlyList<Initiative> initiatives, IReadOnlyList<ChangePlan> plans) =>
        new(initiatives, plans, RegionPhases.Usual, Roster, Today, DateTimeZoneProviders.Tzdb["Europe/Oslo"]);

    private static CardRequest Request(Language language)
    {
        var round = AskedRhythm.RoundOf(ChangePlanRhythm.Kind, "2026-11-30-01", Lead, Now, AskedRhythm.Days);
        var key = new DeliveryKey(new Prompt(round.Id, Lead.Value, Lead), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Now);
    }
}
