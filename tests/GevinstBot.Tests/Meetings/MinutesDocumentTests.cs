using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Tests.Documents;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>What stands in the minutes as a document.</summary>
public sealed class MinutesDocumentTests
{
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly Instant Saved = Instant.FromUtc(2026, 11, 17, 14, 2);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly Person Lead = new(new("6e760000-0000-4000-8000-000000000001"), "Liv Lien", "", Language.Bokmål);
    private static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000201"), "Kari Nordmann", "", Language.Bokmål);

    private static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [.. new[] { "Ahus", "OUS", "Sunnaas", "SI" }.Select(name => new Organization(new(name.ToLowerInvariant()), $"{name} HF", name, OrganizationKind.HealthTrust))],
        [Lead, Kari], [], [], []);

    private static readonly Agenda Agenda = new(
        Day,
        [
            new("standing-welcome", AgendaItemKind.Standing, AgendaText.Of("agenda.standing.welcome"), 5),
            new("away", AgendaItemKind.Raised, AgendaText.Written("Tatt ut"), 10, Kept: false),
            AgendaItem.RaisedBy(Ahus, "Ny sengepost", 15),
        ],
        LeftOut: 0);

    private static readonly Dictionary<OrganizationId, AttendanceAnswer> Answers = new()
    {
        [Ahus] = new(Attendance.Attends, null, 10),
        [new("ous")] = new(Attendance.SendsSubstitute, null, 10) { Substitutes = [new(Kari.Id, Day, Lead.Id, Saved)] },
        [new("si")] = new(Attendance.Absent, null, 10),
    };

    private static readonly Minutes Minutes = new(
        Day,
        [new("raised-ahus", AgendaText.Written("Ny sengepost"), "Utredes.\nTas opp i desember."), new("gone", AgendaText.Written("Falt bort"), "Avvist")],
        [new(1, "Rydd i listene", Ahus, new(2026, 12, 1)), new(2, "Lag opplæring", new("ous"), new(2026, 11, 20)), new(3, "Ring", new("si"), new(2026, 11, 19))]);

    private static readonly IReadOnlyList<ActionItem> Actions =
    [
        .. Minutes.Actions.Select(one => new ActionItem($"2026-11-{one.Number}", Day, one.Organization, one.What, one.Due)
        {
            DoneAt = one.Number == 1 ? Saved + Duration.FromDays(2) : null,
        }),
    ];

    [Fact]
    public void The_minutes_tell_who_came_what_was_decided_who_does_what_and_who_approved()
    {
        using var read = Read(Facts(Minutes, Actions), Language.Bokmål);

        Assert.Equal("Referat fra nettverksmøtet 17.11.2026", read.Title);
        Assert.Contains("Tid: Tirsdag 17. november kl. 13.00 til kl. 14.30", read.Text, StringComparison.Ordinal);
        Assert.Equal(["Deltakelse", "Saker og beslutninger", "Aksjoner", "Godkjenning"], read.OfStyle("Heading1"));
        Assert.Equal(
            ["Organisasjon | Svar", "Ahus HF | Deltar", "OUS HF | Stedfortreder: Kari Nordmann", "Sunnaas HF | Ikke svart", "SI HF | Deltar ikke"],
            read.Table(0));
        Assert.Equal(["1. Velkommen og referat fra forrige møte", "2. Ny sengepost", "Falt bort"], read.OfStyle("Heading2"));
        Assert.Contains("(meldt av Ahus, 15 min)\nBeslutning: Utredes.\nTas opp i desember.\n", read.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Aksjon | Hvem | Frist | Status", "Rydd i listene | Ahus | 01.12.2026 | Utført 19.11.2026",
                "Lag opplæring | OUS | 20.11.2026 | Åpen", "Ring | SI | 19.11.2026 | Åpen, fristen er ute",
            ],
            read.Table(1));
        Assert.Contains("Agendaen ble godkjent av Liv Lien 17.11.2026 kl. 15.02.", read.Text, StringComparison.Ordinal);
        Assert.EndsWith("Referatet ble lagret av Liv Lien 17.11.2026 kl. 15.02.", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tatt ut", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_English_it_is_all_English_but_for_what_people_typed()
    {
        using var read = Read(Facts(Minutes, Actions), Language.English);

        Assert.Equal("Minutes of the network meeting on 17 November 2026", read.Title);
        Assert.Equal(["Attendance", "Items and decisions", "Actions", "Approval"], read.OfStyle("Heading1"));
        Assert.Contains("Decision: Utredes.", read.Text, StringComparison.Ordinal);
        Assert.Equal("OUS HF | Substitute: Kari Nordmann", read.Table(0)[2]);
    }

    [Fact]
    public void Where_nothing_was_decided_said_or_approved_it_says_so()
    {
        var facts = Facts(Minutes with { Decisions = [], Actions = [] }, []);
        using var read = Read(facts with { Agenda = null }, Language.Bokmål);

        Assert.All(read.Table(0).Skip(1), row => Assert.EndsWith("| Ikke svart", row, StringComparison.Ordinal));
        Assert.Contains("Ingen beslutninger i referatet.\nAksjoner\nIngen aksjoner i referatet.\n", read.Text, StringComparison.Ordinal);
        Assert.Contains("Agendaen ble sendt slik den sto, uten å være godkjent.", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrected_minutes_say_when_and_by_whom_and_somebody_who_is_gone_has_no_name()
    {
        var facts = Facts(Minutes, Actions);
        using var read = Read(
            facts with { Saved = facts.Saved with { Version = 2, At = Saved + Duration.FromDays(1) }, Roster = Roster with { People = [] } }, Language.Bokmål);

        Assert.EndsWith(
            "Referatet ble lagret 17.11.2026 kl. 15.02 og sist endret av en tidligere deltaker 18.11.2026 kl. 15.02.",
            read.Text, StringComparison.Ordinal);
    }

    private static MinutesFacts Facts(Minutes minutes, IReadOnlyList<ActionItem> actions) => new(
        new MeetingFacts(Meeting.OfMonth(Day, new LocalTime(13, 0)), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId], Roster.Organizations),
        new StoredFact<Minutes>("2026-11", minutes, 1, Lead.Id, Saved, Saved),
        new MeetingAgenda(Agenda, Answers.ToDictionary(answer => answer.Key, answer => answer.Value.Attendance))
        {
            ApprovedAt = Saved,
            ApprovedBy = Lead.Id,
            Answers = Answers,
        },
        actions, Roster);

    private static WordReading Read(MinutesFacts facts, Language language) =>
        new(MinutesDocument.For(facts, new TextCatalog().In(language), Saved + Duration.FromDays(3)).ToBytes());
}
