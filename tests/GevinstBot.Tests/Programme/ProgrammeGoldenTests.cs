using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Programme;
using GevinstBot.Programme;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Programme;

/// <summary>A programme empty, with one day, with many and over; its form; and how a change of it is told.</summary>
public sealed class ProgrammeGoldenTests
{
    private static readonly LocalDate Today = new(2026, 11, 2);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Roster Roster = new("Helse Nord", [Ahus], [], [new Member(Lead, Role.NetworkLead, null)], [], []);
    private static readonly Uri Link = new("https://gevinstbot.example/kalender/kull/kull3/0123456789abcdef0123456789abcdef.ics");

    private static readonly ProgrammeDay Gathering = new(ProgrammeDayKind.Gathering, new LocalDate(2026, 11, 4), Days: 2, "Samling 2: *Indikator* og tiltak")
    {
        Goal = "Utarbeide indikator for arbeidet, identifisere og prioritere tiltak",
        Place = "Bodø",
        IsObligatory = true,
    };

    private static readonly ProgrammeDay CheckIn = Hour(new(ProgrammeDayKind.CheckIn, new LocalDate(2027, 3, 1), Days: 1, "Ledelsesforankring") { IsObligatory = true });
    private static readonly ProgrammeDay Meeting = Hour(new(ProgrammeDayKind.AdvisorMeeting, new LocalDate(2027, 3, 8), Days: 1, "Metaveiledning"));
    private static readonly ProgrammeDay KickOff = new(ProgrammeDayKind.Preparation, new LocalDate(2026, 4, 1), Days: 1, "Oppstartsmøte for prosjektledere")
    {
        IsWholeMonth = true,
        Audience = ProgrammeAudience.Leaders,
    };

    private static readonly Cohort Cohort = new(new CohortId("kull3"), "Tørn *kull* 3", [KickOff, Gathering, CheckIn, Meeting], []);

    private static readonly ProgrammeClash Against = new(
        [(CheckIn.Date, new DayClash("winter-holiday", [Ahus.Id])), (new LocalDate(2027, 5, 17), new DayClash("constitution-day", []))],
        [new Meeting(new MeetingId(new YearMonth(2027, 3), 1), CheckIn.Date, new LocalTime(13, 0), MeetingPlan.UsualLength)]);

    private static readonly TeamComposition[] Teams =
    [
        TeamComposition.Of(new(new("hjertepost"), "Hjerte*senge*posten", Ahus.Id, Lead, UnionRepresentative: null, [], Advisor: null)),
        TeamComposition.Of(new(new("akutt"), "Akuttmottaket", Ahus.Id, Lead, new("2"), [new("3"), new("4")], new("5"))),
    ];

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void Whoever_looks_at_it(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);

        Check(ProgrammeCard.For(Facts([], []), Link, texts, changing: null), "ProgrammeCard.empty");
        Check(ProgrammeCard.For(Facts([Shown(Gathering)], []), calendar: null, texts, changing: null), "ProgrammeCard.one");
        Check(
            ProgrammeCard.For(
                Facts([Shown(Gathering), new ShownDay(CheckIn, Against), Shown(Meeting)], [Shown(KickOff)]), Link, texts, texts.Ways("command.change-programme")[0]),
            "ProgrammeCard.many");
        Check(
            ProgrammeCard.For(Facts([Shown(Gathering)], []) with { Teams = Teams, IsLead = true }, calendar: null, texts, changing: null), "ProgrammeCard.teams");
        Check(
            ProgrammeCard.For(Facts([Shown(Gathering)], []) with { Teams = Teams }, calendar: null, texts, changing: null), "ProgrammeCard.lacking");
        Check(ProgrammeCard.For(Facts([], [Shown(KickOff), Shown(Gathering)]), Link, texts, changing: null), "ProgrammeCard.over");

        void Check(PromptCard card, string name) => Golden.Matches(card.Card, $"Programme/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Whoever_changes_it(Language language, string tag)
    {
        var request = Request(ProgrammeChangeRhythm.FormKind, language);
        var facts = new ProgrammeFormFacts([Cohort], Now.InZone(Oslo), "v1", (_, _) => false);
        var moved = facts.With(new CohortChange(Cohort.Id, new ProgrammeChange(CheckIn.Id) { At = Now, Date = new LocalDate(2027, 3, 15), Place = "Kl. *ti*" }));

        Check(ProgrammeFormCard.Form(request, facts, ReadOnlyDictionary<string, string>.Empty, []), "ProgrammeFormCard.open");
        Check(
            ProgrammeFormCard.Form(
                request, facts with { Cohorts = [Cohort, Cohort with { Id = new("kull4"), Name = "Tørn kull 4" }] },
                new Dictionary<string, string> { ["which"] = "kull3:new", ["day"] = "2026-12-09", ["starts"] = "ni" },
                [new Problem("kind", "programme-change.which-kind"), new Problem("starts", "meeting-change.not-an-hour")]),
            "ProgrammeFormCard.rejected");
        Check(
            ProgrammeFormCard.Preview(request, facts, new ProgrammePreview(moved.Cohort, moved.Day, Told: 10)
            {
                Clash = ProgrammeWords.Clash(Against, Roster, request.Texts),
                IsOvertaken = true,
            }),
            "ProgrammeFormCard.preview");
        Check(ProgrammeFormCard.Receipt(request, "«Samling *3*» er flyttet."), "ProgrammeFormCard.receipt");
        Check(ProgrammeFormCard.Over(request), "ProgrammeFormCard.over");

        void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"Programme/{name}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Whoever_is_told_of_a_change(Language language, string tag)
    {
        var request = Request(ProgrammeChangeRhythm.Kind, language);
        ChangedDay[] many =
        [
            Changed(Gathering, new ProgrammeChange(Gathering.Id) { At = Now, Date = new LocalDate(2026, 11, 11), Topic = "Samling 2: Tiltak", Place = "Tromsø" }),
            Changed(CheckIn, new ProgrammeChange(CheckIn.Id) { At = Now, IsCancelled = true }),
            Changed(Meeting with { IsCancelled = true }, new ProgrammeChange(Meeting.Id) { At = Now }),
            new(null, Gathering with { Topic = "Ekstra samling", Changed = Now }),
        ];

        Golden.Matches(ProgrammeChangeCard.For(request, Cohort.Name, many[..1], Oslo), $"Programme/ProgrammeChangeCard.one.{tag}");
        Golden.Matches(ProgrammeChangeCard.For(request, Cohort.Name, many, Oslo), $"Programme/ProgrammeChangeCard.many.{tag}");
    }

    private static ChangedDay Changed(ProgrammeDay day, ProgrammeChange change) => new(day, change.Of(day));

    private static ProgrammeDay Hour(ProgrammeDay day) =>
        day with { Starts = new LocalTime(13, 0), Length = Duration.FromMinutes(60), Place = "Teams" };

    private static ShownDay Shown(ProgrammeDay day) => new(day, new ProgrammeClash([], []));

    private static ProgrammeFacts Facts(IReadOnlyList<ShownDay> coming, IReadOnlyList<ShownDay> past) =>
        new(Cohort, Today, coming, past, Roster) { Next = coming.Count > 0 ? coming[0] : null };

    private static CardRequest Request(RoundKind kind, Language language)
    {
        var round = AskedRhythm.RoundOf(kind, "2026-11-02-01", Lead, Now);
        var key = new DeliveryKey(new Prompt(round.Id, Lead.Value, Lead), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Now);
    }
}
