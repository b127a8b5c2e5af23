using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Years;

/// <summary>Five years, planned and sent: whatever weekday a network meets on, nobody hears from the bot when they shouldn't.</summary>
[Trait("Lane", "Slow")]
public sealed class YearsTests
{
    /// <summary>Movable holidays of 2026–2030 from printed calendars, not from the program.</summary>
    private static readonly HashSet<LocalDate> Holidays =
    [
        .. Days(2026, (4, 2), (4, 3), (4, 6), (5, 14), (5, 25)),
        .. Days(2027, (3, 25), (3, 26), (3, 29), (5, 6), (5, 17)),
        .. Days(2028, (4, 13), (4, 14), (4, 17), (5, 25), (6, 5)),
        .. Days(2029, (3, 29), (3, 30), (4, 2), (5, 10), (5, 21)),
        .. Days(2030, (4, 18), (4, 19), (4, 22), (5, 30), (6, 10)),
        .. Enumerable.Range(2026, 6).SelectMany(year => Days(year, (1, 1), (5, 1), (5, 17), (12, 25), (12, 26))),
    ];

    public static TheoryData<IsoDayOfWeek, int> Rules
    {
        get
        {
            var rules = new TheoryData<IsoDayOfWeek, int>();
            foreach (var weekday in Enumerable.Range(1, 5))
            {
                foreach (var nth in Enumerable.Range(1, 5))
                    rules.Add((IsoDayOfWeek)weekday, nth);
            }
            return rules;
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void No_message_leaves_in_quiet_hours_on_a_holiday_or_in_July_nobody_gets_two_a_day_or_six_a_month_and_no_question_is_dropped(
        IsoDayOfWeek weekday, int nth)
    {
        var rounds = PlannedYears.Rounds(new MeetingRule(weekday, nth));
        var engine = new YearsEngine(rounds);
        engine.Run();

        Assert.DoesNotContain(engine.Messages, message => IsQuiet(LocalTime(message)));
        Assert.DoesNotContain(engine.Messages.GroupBy(message => (message.To, LocalTime(message).Date)), day => day.Count() > 1);
        Assert.DoesNotContain(
            engine.Messages.Where(message => message.To != PlannedYears.Lead).GroupBy(message => (message.To, LocalTime(message).Date.ToYearMonth())),
            month => month.Count() > 5);
        Assert.Empty(Dropped(rounds, engine));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_opening_and_reminder_is_planned_for_a_moment_when_the_bot_may_speak(IsoDayOfWeek weekday, int nth) =>
        Assert.DoesNotContain(
            PlannedYears.Rounds(new MeetingRule(weekday, nth))
                .SelectMany(round => round.Reminders.Append(round.Opens), (round, at) => (round.Id, at.InZone(PlannedYears.Oslo).LocalDateTime)),
            moment => IsQuiet(moment.LocalDateTime));

    [Fact]
    public void A_kull_that_crosses_the_year_keeps_its_check_ins_in_order_also_over_week_53()
    {
        var names = PlannedYears.Years.Select(year => PlannedYears.CheckIns(year).Select(round => round.Id.Period).ToList()).ToList();

        Assert.Equal(["2026-w43-kull2026", "2026-w49-kull2026", "2026-w53-kull2026", "2027-w09-kull2026"], names[0]);
        Assert.Equal(["2027-w43-kull2027", "2027-w49-kull2027", "2027-w52-kull2027", "2028-w09-kull2027"], names[1]);
        Assert.All(names, kull => Assert.Equal(kull.Order(StringComparer.Ordinal), kull));
    }

    /// <summary>First messages that neither left nor stand in the ledger as moved, which the lead sees.</summary>
    private static IEnumerable<(RoundId, PersonId)> Dropped(IReadOnlyList<Round> rounds, YearsEngine engine)
    {
        var told = engine.Messages.Where(message => message.Occasion == Occasion.First).Select(message => (message.Round.Id, message.To))
            .Concat(engine.Ledger.Where(record => record.State == DeliveryState.Held).Select(record => (record.Prompt.Round, record.Prompt.Person)))
            .ToHashSet();
        return rounds.SelectMany(round => round.Addressees.Select(to => (round.Id, to.Person))).Where(to => !told.Contains(to));
    }

    private static LocalDateTime LocalTime(Left message) => message.At.InZone(PlannedYears.Oslo).LocalDateTime;

    private static bool IsQuiet(LocalDateTime at) =>
        at.TimeOfDay < new LocalTime(8, 30) || at.TimeOfDay >= new LocalTime(15, 30)
        || at.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
        || at.Month == 7 || at is { Month: 12, Day: >= 24 }
        || Holidays.Contains(at.Date);

    private static IEnumerable<LocalDate> Days(int year, params (int Month, int Day)[] days) => days.Select(day => new LocalDate(year, day.Month, day.Day));
}
