using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;
using NodaTime;

namespace GevinstBot.Domain.Tests.Years;

/// <summary>
/// 2026 to 2030 as a network of three organisations and a kull a year would have them: meetings by a rule as the proposal puts
/// them, every kind of round that the calendar decides, and check-ins in weeks 43, 49, 53 and 9.
/// </summary>
internal static class PlannedYears
{
    public const int First = 2026;
    public const int Last = 2030;

    public static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    public static readonly WorkingCalendar Calendar = new([]);
    public static readonly SendingHours Sending = new(QuietHours.Default, Calendar, Oslo);
    public static readonly PersonId Lead = new("lead");

    private static readonly OrganizationId[] Organizations = [new("ahus"), new("ous"), new("siv")];
    private static readonly InitiativeId Initiative = new("hjemmeoppfolging");
    private static readonly LocalTime Starts = new(12, 0);
    private static readonly Duration Length = Duration.FromMinutes(90);
    private static readonly int[] PulseMonths = [3, 6, 10, 12];

    private static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [.. Organizations.Select(id => new Organization(id, id.Value, id.Value, OrganizationKind.HealthTrust))],
        [],
        [.. Organizations.Select(id => new Member(new PersonId($"kontakt-{id.Value}"), Role.Contact, id)), new Member(Lead, Role.NetworkLead, null)],
        [],
        [new Initiative(Initiative, "Digital hjemmeoppfølging", "Gjennomføre", Organizations)]);

    private static readonly IndicatorCatalog Catalog = new(
        [new IndicatorDefinition(new IndicatorId("ventetid"), "Ventetid", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly) { Organizations = Organizations }], []);

    public static IEnumerable<int> Years => Enumerable.Range(First, Last - First + 1);

    public static IReadOnlyList<Round> Rounds(MeetingRule rule) =>
        [
            .. Meetings(rule).SelectMany(RoundsOf), .. Years.SelectMany(CheckIns), .. Years.SelectMany(Advisors), .. Years.SelectMany(Statuses),
            .. Years.Select(year => ContactRhythm.OfYear(year, Roster, Sending)),
            .. Years.Select(year => TargetRhythm.OfYear(year, [Lead], Sending)),
            .. Years.Select(year => EvaluationRhythm.OfYear(year, Roster, Sending)), .. Benefits(), .. Tertials(),
        ];

    public static IReadOnlyList<LocalDate> Meetings(MeetingRule rule) =>
        [.. Years.SelectMany(year => MeetingPlanProposal.For(year, rule, Starts, after: LocalDate.MinIsoValue, Calendar, Organizations).Meetings).Select(meeting => meeting.Day)];

    public static IReadOnlyList<Round> CheckIns(int year)
    {
        var cohort = CohortOf(year);
        return [.. cohort.CheckIns.Select(checkIn => new CheckInRhythm(Calendar, QuietHours.Default, Oslo).RoundOf(cohort, checkIn))];
    }

    /// <summary>The Fridays of those who help its teams, before each check-in and before the meeting a week after it.</summary>
    private static IEnumerable<Round> Advisors(int year)
    {
        var cohort = CohortOf(year);
        return cohort.Programme.Select(day => new AdvisorRhythm(Calendar, QuietHours.Default, Oslo).RoundOf(cohort, day)).OfType<Round>();
    }

    /// <summary>What the organisation of its team is told after each check-in.</summary>
    private static IEnumerable<Round> Statuses(int year)
    {
        var cohort = CohortOf(year);
        return CheckIns(year).Select(checkIn => TeamStatusRhythm.RoundOf(cohort, checkIn, Roster, Sending)).OfType<Round>();
    }

    /// <summary>A kull that begins in the year and ends in the next one.</summary>
    private static Cohort CohortOf(int year)
    {
        var weeks = new[] { (year, 43), (year, 49), (year, IsoWeeks.CountIn(year)), (year + 1, 9) };
        var (leader, advisor) = (new PersonId($"leder-{year}"), new PersonId($"veileder-{year}"));
        var team = new ImprovementTeam(new TeamId($"team-{year}"), "Hjertesengeposten", Organizations[0], leader, null, [], advisor);
        var mondays = weeks.Select(week => IsoWeeks.Monday(week.Item1, week.Item2)).ToList();
        return new Cohort(
            new CohortId($"kull{year}"), "Tørn",
            [
                .. mondays.Select(day => new ProgrammeDay(ProgrammeDayKind.CheckIn, day, Days: 1, "Tema")),
                .. mondays.Select(day => new ProgrammeDay(ProgrammeDayKind.AdvisorMeeting, day.PlusWeeks(1), Days: 1, "Metaveiledning")),
            ],
            [team]);
    }

    /// <summary>As many plans as a network of benefits would have: each organisation has one that asks every second month, and one that lacks all.</summary>
    private static IEnumerable<Round> Benefits()
    {
        var plans = Organizations.Select(organization => new BenefitPlan(
            Initiative, organization,
            [
                new Benefit(new("tid"), "Frigjort tid")
                {
                    Baseline = new Baseline(0, new LocalDate(First, 1, 1), ""),
                    Target = 100,
                    FullEffect = new LocalDate(Last, 12, 31),
                    Curve = [.. Enumerable.Range(1, 29).Select(number => new CurvePoint(new YearMonth(First, 1).PlusMonths(number * 2), number * 3))],
                },
                new Benefit(new("ny"), "Ny"),
            ],
            By: null, NodaConstants.UnixEpoch)).ToList();
        return Enumerable.Range(0, 12 * (Last - First + 1)).Select(later => new YearMonth(First, 1).PlusMonths(later))
            .Select(month => BenefitStatusRhythm.RoundOf(month, BenefitAsks.Of(month, plans, Roster), Roster, Sending)).OfType<Round>();
    }

    private static IEnumerable<Round> Tertials() =>
        from year in Years
        from number in Enumerable.Range(1, 3)
        select TertialRhythm.RoundOf(new BenefitTertial(ReportingPeriod.Tertial(year, number)), [Lead], Sending);

    private static IEnumerable<Round> RoundsOf(LocalDate day)
    {
        var beat = new MeetingBeat(Meeting.OfMonth(day, LocalTime.Noon), Calendar, QuietHours.Default, Oslo);
        var starts = OsloTime.At(day, Starts, Oslo);
        AddresseeList leads = [new(MeetingRhythm.LeadSubject, Lead)];
        AddresseeList contacts = [.. Organizations.Select(id => new Addressee(id.Value, Roster.AnswersFor(id, day)!.Value))];
        yield return IndicatorRhythm.RoundFor(beat, before: null, Catalog, Roster)!;
        yield return MeetingRhythm.Draft(beat, leads);
        yield return MeetingRhythm.Agenda(beat, starts, contacts);
        yield return MeetingRhythm.Minutes(beat, starts + Length, Sending.FirstMomentAt, leads);
        yield return MeetingRhythm.Decisions(beat, starts + Length, Sending.FirstMomentAt(starts + Length), contacts);
        if (PulseMonths.Contains(day.Month))
            yield return PulseRhythm.RoundOf(day.ToYearMonth(), [Initiative], beat, Roster);
    }
}
