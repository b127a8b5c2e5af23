using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using GevinstBot.NewIndicators;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.NewIndicators;

/// <summary>Every card of the process for new indicators in every state, in both languages.</summary>
public sealed class NewIndicatorGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Organization Ous = new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust);
    private static readonly Roster Roster = new("Helse Sør-Øst", [Ahus, Ous], [], [], [], []);

    private static readonly IndicatorProposal Proposal = new(
        Ahus.Id, "2026-11-02-01",
        new("Frigjort *tid*", "Timer som er frigjort i uken, av alle timer i vaktplanen", "Gevinsten skal synes [der](x) arbeidet gjøres", Recognition.Partly),
        Kari, Now, Now);

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["definition-name"] = "Frigjort *tid*",
        ["definition-why"] = "Gevinsten skal synes",
        ["definition-numerator"] = "timer frigjort",
        ["definition-denominator"] = "timer i vaktplanen",
        ["definition-unit"] = "other",
        ["definition-unit-other"] = "timer",
        ["definition-direction"] = "higher",
        ["definition-frequency"] = "monthly",
        ["definition-aggregation"] = "sum",
        ["definition-source"] = "GAT",
    };

    private static readonly IndicatorProposal Defined = Proposal with { Stage = IndicatorStage.Defined, Definition = new(new("frigjort-tid"), Fields) };

    private static readonly IndicatorDefinition Tried =
        DefinitionEdit.Read(Fields, new("frigjort-tid")).Match(read => read, _ => throw new InvalidOperationException()) with
        {
            Organizations = [Ahus.Id],
            Life = new IndicatorLife { TrialUntil = ReportingPeriod.Month(2026, 12) },
        };

    private static readonly IndicatorDefinition InUse = Tried with { Organizations = [Ahus.Id, Ous.Id], Life = IndicatorLife.Always };
    private static readonly IndicatorDefinition Retired = InUse with { Life = new IndicatorLife { End = new(ReportingPeriod.Month(2026, 10), "Ingen *bruker* den") } };

    private static readonly (IndicatorOnItsWay One, string Name)[] Stages =
    [
        (new(Proposal, null, IndicatorStage.Proposed), "proposed"), (new(Defined, null, IndicatorStage.Defined), "defined"),
        (new(Defined, Tried, IndicatorStage.Trial), "trial"), (new(Defined, Tried, IndicatorStage.TrialOver), "trial-over"),
        (new(null, InUse, IndicatorStage.InUse), "in-use"), (new(Defined, Retired, IndicatorStage.Retired), "retired"),
    ];

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_a_contact_proposes(Language language, string tag)
    {
        var request = Request(language, ProposalRhythm.Kind, Ahus.Id.Value) with { AnswersToday = true };
        var none = new ProposalQuestion(Ahus, [], Oslo);
        var others = none with { Proposed = [.. Stages.Where(one => one.One.Proposal is not null).Select(one => one.One with { Proposal = one.One.Proposal! with { Id = "2026-10-01-01" } })] };
        Check(ProposalCard.For(request, none), "ProposalCard.first");
        Check(ProposalCard.For(request, others), "ProposalCard.proposed-before");
        Check(
            ProposalCard.Form(
                request with { BasedOn = 1 }, none, Proposal.Said.Fields, [new Problem(ProposalAnswer.RecognisedField, "form.not-a-choice")]),
            "ProposalCard.rejected");
        foreach (var (one, name) in Stages.Where(stage => stage.One.Proposal is not null))
            Check(ProposalReceiptCard.For(request, none, one), $"ProposalReceiptCard.{name}");
        Check(ProposalReceiptCard.For(request, none, new(Proposal with { Reason = "Vi måler det [alt](x)" }, null, IndicatorStage.Declined)), "ProposalReceiptCard.declined");
        Check(ProposalReceiptCard.For(request, none, new(Proposal, null, IndicatorStage.Withdrawn)), "ProposalReceiptCard.withdrawn");
        Check(ProposalReceiptCard.Unanswered(request), "ProposalReceiptCard.none");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"NewIndicators/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_a_lead_brings_on(Language language, string tag)
    {
        var request = Request(language, ProposalRhythm.ProcessKind, Kari.Value);
        var none = new NewIndicatorsQuestion([], Roster, "~001", new LocalDate(2026, 11, 2), Oslo);
        var all = none with { All = [.. Stages.Select(stage => stage.One)] };
        Check(NewIndicatorsCard.For(request, none), "NewIndicatorsCard.none");
        Check(NewIndicatorsCard.For(request, none with { All = [Stages[0].One] }), "NewIndicatorsCard.one");
        Check(NewIndicatorsCard.For(request, all), "NewIndicatorsCard.several");
        Check(NewIndicatorsCard.For(request, all, [new Problem(NewIndicatorsCard.WhichField, "form.not-a-choice")]), "NewIndicatorsCard.rejected");
        Check(NewIndicatorsCard.For(request, none with { All = [.. Many()] }), "NewIndicatorsCard.many");
        foreach (var (one, name) in Stages)
            Check(IndicatorStepCard.For(request, all, one), $"IndicatorStepCard.{name}");
        Check(IndicatorStepCard.For(request, all, Stages[2].One, done: "«Frigjort tid» prøves ut."), "IndicatorStepCard.done");
        foreach (var (at, step) in new[] { (0, IndicatorStep.Define), (0, IndicatorStep.Decline), (1, IndicatorStep.Try), (2, IndicatorStep.Use), (4, IndicatorStep.Widen), (4, IndicatorStep.Describe), (4, IndicatorStep.Retire) })
            Check(IndicatorStepCard.Form(request, all, Stages[at].One, step), $"IndicatorStepCard.form-{DefinitionEdit.KeyOf(step)}");
        Check(
            IndicatorStepCard.Form(
                request, all, Stages[1].One, IndicatorStep.Define, Fields,
                [new Problem(DefinitionEdit.Most, "new-indicators.limits-turned"), new Problem(DefinitionEdit.Unit, "form.not-a-choice")], isOvertaken: true),
            "IndicatorStepCard.rejected");

        void Check(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"NewIndicators/{name}.{tag}");
    }

    private static IEnumerable<IndicatorOnItsWay> Many() => Enumerable.Range(1, 14).Select(number =>
        new IndicatorOnItsWay(null, InUse with { Id = new($"indikator-{number}"), Name = $"Måleindikator {number}" }, IndicatorStage.InUse));

    private static CardRequest Request(Language language, RoundKind kind, string subject)
    {
        var round = new Round(new RoundId(kind, "2026-11-02-01"), Now, Now + Duration.FromDays(30), [new Addressee(subject, Kari)]);
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}
