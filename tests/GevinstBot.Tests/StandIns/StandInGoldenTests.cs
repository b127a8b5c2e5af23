using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.StandIns;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.StandIns;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.StandIns;

/// <summary>Every card of those who do something in somebody's stead, in every state, in both languages.</summary>
public sealed class StandInGoldenTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly Person Bodil = new(new("6e760000-0000-4000-8000-000000000101"), "Bodil *Berg*", "", Language.Bokmål);
    private static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000201"), "Kari Nordmann", "", Language.Bokmål);
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);

    private static readonly Roster Roster = new(
        "Helse Sør-Øst", [Ahus], [Bodil, Kari], [new Member(Bodil.Id, Role.Contact, Ahus.Id)], [new Substitute(Kari.Id, Ahus.Id, null, null)], []);

    private static readonly RegisterQuestion Question = new(Roster, "v1", new LocalDate(2026, 11, 6)) { Organization = Ahus };
    private static readonly GivenWords Given = new(Bodil.Name, Kari.Name, Ahus.ShortName, Kari.Id);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void To_whom_a_task_is_given(Language language, string tag)
    {
        var request = Request(language);
        var nobody = Question with { Roster = Roster with { Substitutes = [] } };
        Golden.Matches(HandoverCard.For(request, "Måleindikatorer", Question, new Dictionary<string, string>(), []), $"StandIns/HandoverCard.open.{tag}");
        Golden.Matches(HandoverCard.For(request, "Måleindikatorer", nobody, new Dictionary<string, string>(), []), $"StandIns/HandoverCard.nobody-known.{tag}");
        Golden.Matches(
            HandoverCard.For(
                request, "Måleindikatorer", Question, new Dictionary<string, string> { ["person-name"] = "Åse" },
                [new Problem("person-name", HandoverTo.OfAnother, "OUS")]),
            $"StandIns/HandoverCard.rejected.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_was_given_away_as_the_one_who_gave_it_sees_it(Language language, string tag)
    {
        var request = Request(language) with { HandedTo = Kari.Id, Given = Given };
        var answered = request with { Answer = new Answered("ahus", Kari.Id, Now) };
        Golden.Matches(HandedOverCard.For(request, "Måleindikatorer", Roster).Card, $"Rounds/HandedOverCard.given.{tag}");
        Golden.Matches(HandedOverCard.For(answered, "Måleindikatorer", Roster).Card, $"Rounds/HandedOverCard.given-answered.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_a_contact_who_is_back_is_told(Language language, string tag)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
        StoodInAnswer Of(string kind) => new(new RoundId(new RoundKind(kind), "2026-11"), Kari.Id, Now);
        RoundId[] waiting = [new(new RoundKind("agenda"), "2026-11"), new(new RoundKind("pulse"), "2026-11")];
        var one = new ContactReturn(Ahus.Id, Bodil.Id, new LocalDate(2026, 11, 13), Now, [Of("indicators")], []);
        var many = one with { Answers = [.. Enumerable.Repeat(Of("message"), 7), Of("indicators")], Waiting = waiting };
        var request = Request(language) with { Answer = null };
        Golden.Matches(ReturnCard.For(request, one, Roster, zone), $"StandIns/ReturnCard.one.{tag}");
        Golden.Matches(ReturnCard.For(request, many, Roster, zone), $"StandIns/ReturnCard.many.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Automatic_replies_as_a_question(Language language, string tag)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
        var proposal = new AbsenceProposal(Ahus.Id, Bodil.Id, new LocalDate(2026, 11, 9), new LocalDate(2026, 11, 13), Now, ProposalDecision.Open, By: null, Now);
        var facts = new AbsenceProposalFacts(proposal, Ahus, Roster, Kari, IsCovered: false);
        var (own, lead) = (Asked(language, "ahus-2026-11-13"), Asked(language, "ahus-2026-11-13-lead"));
        Golden.Matches(AbsenceProposalCard.For(own, facts), $"StandIns/AbsenceProposalCard.own.{tag}");
        Golden.Matches(AbsenceProposalCard.For(own, facts with { Substitute = null }), $"StandIns/AbsenceProposalCard.own-nobody.{tag}");
        Golden.Matches(AbsenceProposalCard.For(lead, facts), $"StandIns/AbsenceProposalCard.lead.{tag}");
        Golden.Matches(AbsenceProposalCard.For(lead, facts with { Substitute = null }), $"StandIns/AbsenceProposalCard.lead-nobody.{tag}");
        foreach (var (decision, state) in new[] { (ProposalDecision.Used, "used"), (ProposalDecision.Declined, "declined") })
            Golden.Matches(
                AbsenceProposalReceiptCard.For(lead, facts with { Proposal = proposal with { Decision = decision, By = Bodil.Id } }, zone),
                $"StandIns/AbsenceProposalReceiptCard.{state}.{tag}");
        Golden.Matches(AbsenceProposalReceiptCard.For(own, facts with { IsCovered = true }, zone), $"StandIns/AbsenceProposalReceiptCard.covered.{tag}");
        Golden.Matches(AbsenceProposalReceiptCard.For(own, facts, zone), $"StandIns/AbsenceProposalReceiptCard.closed.{tag}");
    }

    private static CardRequest Asked(Language language, string id)
    {
        var request = Request(language);
        var round = new Round(new RoundId(AbsenceProposalRhythm.Kind, id), Now, Now + Duration.FromDays(5), [new Addressee("ahus", Bodil.Id)]);
        return request with { Round = round, Key = request.Key with { Prompt = request.Key.Prompt with { Round = round.Id } } };
    }

    private static CardRequest Request(Language language)
    {
        var round = new Round(
            new RoundId(new RoundKind("indicators"), "2026-11"), Now, Now + Duration.FromDays(5), [new Addressee("ahus", Bodil.Id)]);
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}
