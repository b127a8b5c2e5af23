using System.Collections.ObjectModel;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Forwarding;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Forwarding;

/// <summary>Every card of one indicator that somebody else is asked about, in every state, in both languages.</summary>
public sealed class ForwardGoldenTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly Person Bodil = new(new("6e760000-0000-4000-8000-000000000101"), "Bodil *Berg*", "", Language.Bokmål);
    private static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000201"), "Kari Nordmann", "", Language.Bokmål);
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Round November = new(
        new RoundId(IndicatorRhythm.Kind, "2026-11"), Now - Duration.FromDays(3), Now + Duration.FromDays(4), [new Addressee("ahus", Bodil.Id)])
    {
        About = new LocalDate(2026, 11, 17),
    };

    private static readonly Roster Roster = new(
        "Helse Sør-Øst", [Ahus], [Bodil, Kari], [new Member(Bodil.Id, Role.Contact, Ahus.Id)], [new Substitute(Kari.Id, Ahus.Id, null, null)], []);

    private static readonly ForwardedIndicator Waiting = new(November.Id, Ahus.Id, new("ventetid"), Bodil.Id, Kari.Id, Now);
    private static readonly ForwardedIndicator Suggested = Waiting with
    {
        Suggested = Value(57),
        SuggestedAt = Now + Duration.FromHours(2),
        By = Kari.Id,
        Version = 2,
    };

    private static readonly ForwardedIndicator Deviating = Suggested with
    {
        Suggested = Value(73) with { Explanation = new Explanation("For lite kapasitet", "Kveldspoliklinikk", new LocalDate(2026, 12, 31)) },
    };

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void Which_number_and_of_whom(Language language, string tag)
    {
        var (request, who) = (Request(language, IndicatorRhythm.Kind, Bodil.Id), new RegisterQuestion(Roster, "v1", new LocalDate(2026, 11, 2)));
        ForwardMatches(request, Asking(ForwardFacts.None), who, [], "open", tag);
        ForwardMatches(request, Asking(Standing(Waiting)), who, [], "one-asked", tag);
        ForwardMatches(request, Asking(Standing(Waiting, Suggested with { Indicator = new("innleie") })), who, [], "none-left", tag);
        ForwardMatches(
            request, Asking(ForwardFacts.None), who, [new Problem(ForwardTo.IndicatorField, TypedForm.NotAChoice), new Problem("person", TypedForm.Required)],
            "rejected", tag);
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_organisation_s_own_card_with_what_others_are_asked(Language language, string tag)
    {
        var request = Request(language, IndicatorRhythm.Kind, Bodil.Id);
        Golden.Matches(IndicatorCard.For(request, Asking(Standing(Waiting))), $"Reporting/IndicatorCard.forward-waiting.{tag}");
        Golden.Matches(IndicatorCard.For(request, Asking(Standing(Suggested))), $"Reporting/IndicatorCard.forward-suggested.{tag}");
        Golden.Matches(
            IndicatorCard.For(request, Asking(Standing(Waiting, Waiting with { Indicator = new("innleie") }))), $"Reporting/IndicatorCard.forward-all-elsewhere.{tag}");
        var answer = new IndicatorAnswer(Ahus.Id, [Value(9850) with { Indicator = new("innleie") }], Bodil.Id, Now, 1);
        var answered = Asking(Standing(Waiting)) with { Answer = answer };
        Golden.Matches(IndicatorReceiptCard.For(request, answered, answer), $"Reporting/IndicatorReceiptCard.forward-waiting.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void One_number_to_whoever_is_asked(Language language, string tag)
    {
        var request = Request(language, ForwardRhythm.Kind, Kari.Id);
        var question = Question(Waiting);
        Golden.Matches(ForwardedCard.For(request, question), $"Forwarding/ForwardedCard.open.{tag}");
        var typed = new IndicatorForm { Changing = [new("ventetid")], Typed = new Dictionary<string, string> { ["value-ventetid"] = "=1+1" } };
        Golden.Matches(
            ForwardedCard.Form(request, question, typed with { Problems = [new Problem("value-ventetid", "number.unreadable")] }),
            $"Forwarding/ForwardedCard.rejected.{tag}");
        Golden.Matches(
            ForwardedCard.Form(
                request, question,
                typed with { Typed = new Dictionary<string, string> { ["value-ventetid"] = "73" }, Problems = [new Problem("cause-ventetid", TypedIndicators.ExplanationWanted)] }),
            $"Forwarding/ForwardedCard.deviation.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_became_of_it_as_whoever_was_asked_sees_it(Language language, string tag)
    {
        var request = Request(language, ForwardRhythm.Kind, Kari.Id);
        var closed = request with { Now = Now + Duration.FromDays(6) };
        Receipt(request, Question(Suggested), "sent");
        Receipt(closed, Question(Suggested), "sent-locked");
        Receipt(closed, Question(Waiting), "unanswered");
        Receipt(request, Question(Waiting with { TakenBack = Now }), "taken-back");
        Receipt(request, Question(Suggested, Value(57) with { SuggestedBy = Kari.Id }), "used");
        Receipt(request, Question(Suggested, Value(60)), "settled");
        Receipt(request, null, "over");

        void Receipt(CardRequest to, ForwardedQuestion? question, string state) =>
            Golden.Matches(ForwardedReceiptCard.For(to, question), $"Forwarding/ForwardedReceiptCard.{state}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_is_suggested_to_whoever_approves_it(Language language, string tag)
    {
        var request = Request(language, ForwardRhythm.ApprovalKind, Bodil.Id);
        var closed = request with { Now = Now + Duration.FromDays(6) };
        Golden.Matches(SuggestionCard.For(request, Question(Suggested)), $"Forwarding/SuggestionCard.open.{tag}");
        Golden.Matches(SuggestionCard.For(request, Question(Deviating)), $"Forwarding/SuggestionCard.deviation.{tag}");
        Receipt(request, Question(Suggested, Value(57) with { SuggestedBy = Kari.Id }), "approved");
        Receipt(request, Question(Suggested, Value(60)), "settled");
        Receipt(request, Question(Suggested with { TakenBack = Now }), "declined");
        Receipt(closed, Question(Suggested), "too-late");
        Receipt(request, null, "over");

        void Receipt(CardRequest to, ForwardedQuestion? question, string state) =>
            Golden.Matches(SuggestionReceiptCard.For(to, question), $"Forwarding/SuggestionReceiptCard.{state}.{tag}");
    }

    private static void ForwardMatches(
        CardRequest request, IndicatorQuestion question, RegisterQuestion who, IReadOnlyList<Problem> problems, string state, string tag) => Golden.Matches(
        ForwardCard.For(request, question, new IndicatorForm(), who with { Organization = Ahus }, ReadOnlyDictionary<string, string>.Empty, problems),
        $"Forwarding/ForwardCard.{state}.{tag}");

    private static ForwardFacts Standing(params ForwardedIndicator[] all) =>
        new(all, new Dictionary<PersonId, string> { [Bodil.Id] = Bodil.Name, [Kari.Id] = Kari.Name });

    private static IndicatorQuestion Asking(ForwardFacts forwards)
    {
        AskedIndicator[] all = [Asked("ventetid", "Ventetid, somatikk", new IndicatorUnit(UnitKind.Days, "")), Asked("innleie", "Innleie av helsepersonell", new IndicatorUnit(UnitKind.Other, "tusen kr"))];
        return new IndicatorQuestion(Ahus, [.. all.Where(one => !forwards.IsWaiting(one.Id))], Answer: null, Bodil.Name, Oslo)
        {
            Forwards = forwards,
            Elsewhere = [.. all.Where(one => forwards.IsWaiting(one.Id))],
            Definitions = all.ToDictionary(one => one.Id, one => one.Definition),
        };
    }

    private static ForwardedQuestion Question(ForwardedIndicator forwarded, IndicatorValue? standing = null)
    {
        var whole = Asking(ForwardFacts.None);
        return new ForwardedQuestion(
            forwarded, November,
            whole with
            {
                Indicators = [whole.Indicators[0]],
                Answer = forwarded.Suggested is { } value ? new IndicatorAnswer(Ahus.Id, [value], Kari.Id, Now, 2) : null,
            },
            Bodil.Name, Kari.Name, standing);
    }

    private static AskedIndicator Asked(string id, string name, IndicatorUnit unit) => new(
        new IndicatorDefinition(new(id), name, unit, Frequency.Monthly)
        {
            Organizations = [Ahus.Id],
            Why = "Pasientene skal ikke vente unødig",
            Targets = new Dictionary<int, Target> { [2026] = Target.AtMost(id == "ventetid" ? 58 : 9900) },
        },
        Ahus.Id, ReportingPeriod.Month(2026, 9), Imported: null);

    private static IndicatorValue Value(decimal value) => new(new("ventetid"), 1, ReportingPeriod.Month(2026, 9), IndicatorState.Reported)
    {
        Value = value,
        Target = Target.AtMost(58),
    };

    private static CardRequest Request(Language language, RoundKind kind, PersonId to)
    {
        var round = kind == IndicatorRhythm.Kind ? November : November with { Id = new RoundId(kind, Waiting.Id), Name = "Ventetid, somatikk" };
        return new CardRequest(
            round, new Addressee("ahus", to), new DeliveryKey(new Prompt(round.Id, "ahus", to), "nonce"), new TextCatalog().In(language), Now)
        {
            AnswersToday = to == Bodil.Id,
        };
    }
}
