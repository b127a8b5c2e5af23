using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Experiences;
using GevinstBot.Messages;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Experiences;

/// <summary>Experiences, none, a few and many; and a question to the others in every state.</summary>
public sealed class ExperienceGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 9, 0);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Organization Ous = new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust);
    private static readonly Roster Roster =
        new("Helse Sør-Øst", [Ahus, Ous], [],
            [new Member(Kari, Role.Contact, Ahus.Id), new Member(new("ola"), Role.Contact, Ous.Id)], [], []);

    private static readonly IndicatorDefinition Waiting = new(
        new IndicatorId("ventetid"), "Ventetid, somatikk", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
    {
        Organizations = [Ahus.Id],
    };

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_worked_where(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var turned = new Experience(ExperienceKind.Turned, Ahus.Id, Waiting.Name, "Ta *tiden* tilbake", new LocalDate(2026, 9, 30))
        {
            Values = (64, 55, Waiting, ReportingPeriod.Month(2026, 9)),
        };
        var adopted = new Experience(
            ExperienceKind.Adopted, Ous.Id, "Øyepoliklinikken", "Portør henter medisiner – halvert tid", new LocalDate(2026, 8, 3));
        var shared = new Experience(ExperienceKind.Shared, new("nedlagt"), "Erfaringer med «Ventetid»", "", new LocalDate(2026, 6, 16));
        Check([turned, adopted, shared], "", mayAsk: true, "few");
        Check([.. Enumerable.Repeat(turned, 17)], "ventetid", mayAsk: false, "many");
        Check([], "", mayAsk: false, "none");
        Check([], "fødsel", mayAsk: true, "not-found");

        void Check(IReadOnlyList<Experience> found, string words, bool mayAsk, string state) => Golden.Matches(
            ExperienceCard.For(found, words, mayAsk, Roster, texts).Card, $"Experiences/ExperienceCard.{state}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_is_asked_of_the_others(Language language, string tag)
    {
        var round = AskedRhythm.RoundOf(NetworkQuestion.Kind, "2026-11-02-01", Ahus.Id, Kari, Now, NetworkQuestion.Days);
        var key = new DeliveryKey(new Prompt(round.Id, "ahus", Kari), new string('0', 32));
        var request = new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Now);
        var sent = NetworkQuestion.Of(
            "2026-11-02-01", "Hvem har *prøvd* selvinnsjekk?", Ahus.Id, Kari, Now, Roster,
            new SendingHours(QuietHours.Default, new WorkingCalendar([]), Oslo));
        Check(NetworkQuestionCard.For(request), "open");
        Check(
            NetworkQuestionCard.Form(
                request, new Dictionary<string, string>(), [new Problem(NetworkQuestion.TextField, "form.required")]),
            "rejected");
        var preview = MessagePreview.Of(sent, Roster, [], new SendingHours(QuietHours.Default, new WorkingCalendar([]), Oslo), _ => "");
        Check(NetworkQuestionCard.Preview(request, preview, Roster, Oslo), "preview");
        Check(
            NetworkQuestionCard.Preview(
                request,
                preview with
                {
                    Room = preview.Room with
                    {
                        Later = [.. preview.Round.Addressees.Select(to => new LaterSend(to, Day: null, MoveReason.MonthIsFull))],
                        Displaced = [new Displacement("Hemmelig", true, null, [.. preview.Round.Addressees])],
                    },
                },
                Roster, Oslo),
            "preview-full");
        LaterSend[] later = [new(preview.Round.Addressees[0], new NodaTime.LocalDate(2026, 12, 1), MoveReason.MonthIsFull)];
        Check(NetworkQuestionCard.Preview(request, preview with { Room = preview.Room with { Later = later } }, Roster, Oslo), "preview-later");
        Check(NetworkQuestionCard.Sent(request, sent, preview.Room, Oslo), "sent");
        Check(NetworkQuestionCard.Sent(request, sent, preview.Room with { Later = later }, Oslo), "sent-later");
        Check(NetworkQuestionCard.Sent(request with { Now = sent.Closes }, sent, preview.Room, Oslo), "over");
        Check(NetworkQuestionCard.Unanswered(request with { Now = round.Closes }), "unanswered");

        void Check(AdaptiveCards.AdaptiveCard card, string state) => Golden.Matches(card, $"Experiences/NetworkQuestionCard.{state}.{tag}");
    }
}
