using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Roadmap;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Roadmap;

/// <summary>The road map empty, with one, with many and as an owner sees it, and its form.</summary>
public sealed class RoadmapGoldenTests
{
    private static readonly LocalDate Today = new(2026, 11, 2);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Roster Roster = new("Helse Sør-Øst", [Ahus], [], [new Member(Lead, Role.NetworkLead, null)], [], []);
    private static readonly MeasureContent Template =
        new("Felles mal for *gevinstplan*", Ahus.Id, new LocalDate(2026, 10, 30), MeasureState.Open, "");

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void Whoever_looks_at_it(Language language, string tag)
    {
        var request = Request(language);
        List<RoadmapMeasure> many =
        [
            One("1", Template), One("2", Template with { What = "Opplæring i måling", Owner = null, Due = new LocalDate(2026, 12, 1) }),
            .. Enumerable.Range(3, 5).Select(number => One($"{number}", Template with { State = MeasureState.Done })),
            One("8", Template with { State = MeasureState.Dropped, Reason = "Dekket av *annet* arbeid" }),
        ];
        Check(RoadmapCard.For(request, Question(isLead: true)), "RoadmapCard.empty");
        Check(RoadmapCard.For(request, Question(isLead: true, [.. many])), "RoadmapCard.many");
        Check(RoadmapCard.For(request, Question(isLead: false, many[0])), "RoadmapCard.owner");
        Check(
            RoadmapCard.For(request, Question(isLead: true, [.. many[..2]]), [new Problem(RoadmapCard.MeasureField, "form.not-a-choice")]),
            "RoadmapCard.rejected");
        Check(RoadmapFormCard.Form(request, Question(isLead: true), "a-1", new Dictionary<string, string>(), []), "RoadmapFormCard.new");
        Check(
            RoadmapFormCard.Form(
                request, Question(isLead: true, many[0]), many[0].Id, Template.Fields,
                [new Problem(MeasureContent.ReasonField, MeasureContent.NeedsReason)]),
            "RoadmapFormCard.rejected");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"Roadmap/{name}.{tag}");
    }

    private static RoadmapMeasure One(string id, MeasureContent content) => new(id, content, Lead, Now);

    private static RoadmapQuestion Question(bool isLead, params IReadOnlyList<RoadmapMeasure> measures) =>
        new(measures, isLead ? [] : [Ahus.Id], isLead, Roster, Today);

    private static CardRequest Request(Language language)
    {
        var round = AskedRhythm.RoundOf(RoadmapRhythm.Kind, "2026-11-02-01", Lead, Now, RoadmapRhythm.Days);
        var key = new DeliveryKey(new Prompt(round.Id, Lead.Value, Lead), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Now);
    }
}
