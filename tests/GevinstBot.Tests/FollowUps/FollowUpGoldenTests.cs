using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.FollowUps;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.FollowUps;

/// <summary>Every card of closer follow-ups in every state, in both languages.</summary>
public sealed class FollowUpGoldenTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 8, 0);
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Roster Roster = new("Helse Sør-Øst", [Ahus], [], [], [], []);
    private static readonly IndicatorDefinition Waiting = new(new("ventetid"), "Ventetid, *somatikk*", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly) { Organizations = [Ahus.Id] };

    private static readonly CloserFollowUp Followed = new(
        "ahus--ventetid--1", Ahus.Id, Waiting.Id, Weeks: 2, new LocalDate(2026, 10, 27), new LocalDate(2027, 1, 31), "Ventetiden har økt i *fire* måneder", Kari, Now);

    private static readonly FollowUpCheck[] Checks =
    [
        Check(new LocalDate(2026, 10, 27), 66, FollowUpEffect.TooEarly), Check(new LocalDate(2026, 11, 10), null, FollowUpEffect.No),
        Check(Today, 61.5m, FollowUpEffect.Partly),
    ];

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_an_organisation_is_asked(Language language, string tag)
    {
        var round = new Round(FollowUpRhythm.IdOf(Followed, Today), Now, Now + Duration.FromDays(5), [new Addressee(Ahus.Id.Value, Kari)]) { Name = Waiting.Name };
        var request = Request(language, round);
        FollowUpQuestion Of(params FollowUpCheck[] checks) => new(Followed, Waiting, Ahus, Today, checks, DateTimeZoneProviders.Tzdb["Europe/Oslo"]) { AnsweredBy = "Kari Nordmann" };
        Matches(FollowUpCard.For(request, Of()), "FollowUpCard.first");
        Matches(FollowUpCard.For(request, Of(Checks[..2])), "FollowUpCard.open");
        Matches(FollowUpCard.Form(request, Of(Checks[..2]), new Dictionary<string, string> { ["value-now"] = "mange" }, [new Problem(TypedCheck.Value, "number.unreadable"), new Problem(TypedCheck.Measure, "form.required")]), "FollowUpCard.rejected");
        Matches(FollowUpCard.Form(request, Of(Checks), FollowUpCard.Fields(Checks[2], request.Texts), []), "FollowUpCard.edit");
        Matches(FollowUpReceiptCard.For(request, Of(Checks), Checks[2]), "FollowUpReceiptCard.answered");
        Matches(FollowUpReceiptCard.For(request with { Now = request.Closes }, Of(Checks), Checks[2]), "FollowUpReceiptCard.closed");
        Matches(FollowUpReceiptCard.Unanswered(request with { Now = request.Closes }, Of()), "FollowUpReceiptCard.unanswered");
        var end = new FollowUpEnd(Today, "Under *målet* to måneder på rad", Kari);
        var over = Of() with { FollowUp = Followed with { End = end, At = round.Closes } };
        Matches(FollowUpReceiptCard.Unanswered(request with { Now = request.Closes }, over), "FollowUpReceiptCard.ended");
        Matches(FollowUpEndCard.For(request, new EndedFollowUp(end, "Liv *Leder*")), "FollowUpEndCard.told");
        Matches(FollowUpEndCard.For(request, ended: null), "FollowUpEndCard.unreadable");

        void Matches(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"FollowUps/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_a_lead_sees(Language language, string tag)
    {
        var request = Request(language, AskedRhythm.RoundOf(FollowUpRhythm.LeadKind, "2026-11-24-01", Kari, Now));
        var one = new FollowedIndicator(Followed, Checks);
        var ended = new FollowedIndicator(Followed with { Id = "ahus--ventetid--0", End = new FollowUpEnd(new LocalDate(2026, 10, 1), "Under *målet*", Kari) }, []);
        var past = new FollowedIndicator(Followed with { Id = "ahus--ventetid--9", Until = new LocalDate(2026, 9, 30) }, []);
        FollowUpsQuestion Of(params FollowedIndicator[] all) => new(all, new IndicatorCatalog([Waiting], []), Roster, Today, Today.PlusDays(1));
        Matches(FollowUpsCard.For(request, Of()), "none");
        Matches(FollowUpsCard.For(request, Of(one, ended, past), done: "Første spørsmål sendes 25.11.2026."), "one");
        Matches(FollowUpsCard.For(request, Of([.. Enumerable.Range(1, 10).Select(number => one with { FollowUp = Followed with { Id = $"ahus--ventetid--{number}" }, Checks = number > 5 ? [] : Checks })])), "many");
        Matches(FollowUpsCard.For(request, Of(one), problems: [new Problem(FollowUpsCard.WhichField, "form.not-a-choice")]), "rejected");
        Matches(FollowUpsCard.For(request with { Now = request.Closes }, Of(one)), "closed");
        Matches(FollowUpsCard.Form(request, Of()), "form");
        Matches(FollowUpsCard.Form(request, Of(one), new Dictionary<string, string> { ["organization"] = "ahus", ["indicator"] = "ventetid" }, [new Problem(FollowUpEdit.Indicator, FollowUpEdit.Already), new Problem(FollowUpEdit.Until, FollowUpEdit.TooLong, 12)]), "form-rejected");
        Matches(FollowUpsCard.EndForm(request, Of(one), one), "end");

        void Matches(AdaptiveCards.AdaptiveCard card, string name) => Golden.Matches(card, $"FollowUps/FollowUpsCard.{name}.{tag}");
    }

    private static FollowUpCheck Check(LocalDate day, decimal? value, FollowUpEffect effect) => new(Followed.Id, day, value, "Triage på *telefon*", effect, Kari, Now);

    private static CardRequest Request(Language language, Round round)
    {
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new(round.Id, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}
