using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>Kari's November: one message a day, four a month, five with a pulse.</summary>
public sealed class MessageBudgetTests
{
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");

    [Fact]
    public void Of_two_first_cards_on_one_day_the_one_with_the_nearest_deadline_goes_and_the_other_waits_a_day()
    {
        var later = Asked("pulse", opens: 4, closes: 20);
        var sooner = Asked("indicators", opens: 4, closes: 6);

        var plan = On(4, later, sooner);

        Assert.Equal(["indicators"], Leaving(plan));
        Assert.Equal([("pulse", Morning(5), MoveReason.OneADay)], Moved(plan));
    }

    [Fact]
    public void A_reminder_and_what_is_only_told_wait_for_a_first_card_whatever_their_deadlines()
    {
        var told = Asked("decisions", opens: 4, closes: 6) with { Round = Round("decisions", 4, 6) with { ExpectsAnswer = false } };
        var reminded = Reminded("indicators", first: 2, reminder: 4, closes: 6);

        var plan = On(4, told, reminded, Asked("pulse", opens: 4, closes: 20));

        Assert.Equal(["pulse"], Leaving(plan));
        Assert.Equal(["indicators", "decisions"], Moved(plan).Select(moved => moved.Kind));
    }

    [Fact]
    public void A_reminder_to_somebody_who_owes_an_answer_goes_before_what_is_only_told()
    {
        var told = State(Round("decisions", opens: 4, closes: 6) with { ExpectsAnswer = false });

        var plan = On(4, told, Reminded("indicators", first: 2, reminder: 4, closes: 20));

        Assert.Equal(["indicators"], Leaving(plan));
        Assert.Equal([("decisions", Morning(5), MoveReason.OneADay)], Moved(plan));
    }

    [Theory]
    [InlineData(false, MoveReason.MonthIsFull)]
    [InlineData(true, null)]
    public void What_is_only_told_leaves_the_month_s_last_place_to_a_reminder_that_is_to_come_as_long_as_nobody_has_answered(
        bool isAnswered, MoveReason? moved)
    {
        var owed = Reminded("pulse", first: 17, reminder: 25, closes: 27);
        owed = isAnswered ? owed with { Answered = [new Answered("ahus", Kari, Morning(17))] } : owed;
        var told = State(Round("decisions", opens: 18, closes: 40) with { ExpectsAnswer = false });

        var plan = On(18, [.. Got(4, 10), owed, told]);

        Assert.Equal(moved, plan.Moved.Select(move => (MoveReason?)move.Reason).SingleOrDefault());
    }

    [Fact]
    public void Who_has_not_been_asked_yet_owes_no_answer_and_is_told_at_once()
    {
        var planned = State(Round("pulse", opens: 20, closes: 27) with { Reminders = [Morning(25)] });
        var told = State(Round("decisions", opens: 18, closes: 40) with { ExpectsAnswer = false });

        Assert.Equal(["decisions"], Leaving(On(18, [.. Got(4, 10), planned, told])));
    }

    [Fact]
    public void A_reminder_in_the_morning_waits_for_the_first_card_of_the_afternoon()
    {
        var minutes = State(Round("minutes", 4, 20) with { Opens = Morning(4) + Duration.FromHours(6) });

        var plan = On(4, Reminded("indicators", first: 2, reminder: 4, closes: 20), minutes);

        Assert.Equal([("indicators", Morning(5), MoveReason.OneADay)], Moved(plan));
    }

    [Fact]
    public void What_would_be_of_no_use_tomorrow_goes_before_what_can_wait_but_not_before_what_is_owed()
    {
        var reminded = Reminded("draft", first: 3, reminder: 4, closes: 5);

        Assert.Equal([("pulse", Morning(5), MoveReason.OneADay)], Moved(On(4, Asked("pulse", 4, 20), reminded)));
        Assert.Equal(["decisions"], Leaving(On(4, reminded, Owed("decisions", 4, 40, asks: false))));
    }

    [Fact]
    public void What_is_for_its_day_keeps_it_also_from_what_would_be_of_no_use_tomorrow()
    {
        var minutes = State(Round("minutes", 4, 20) with { Opens = Morning(4) + Duration.FromHours(6), IsForItsDay = true });
        var plan = On(4, Reminded("raised", first: 3, reminder: 4, closes: 5), minutes);

        Assert.Empty(plan.Now);
        Assert.Equal(["minutes"], Leaving(MessageBudget.Plan(
            Morning(4) + Duration.FromHours(6), DueAt(Morning(4) + Duration.FromHours(6), [minutes]), [minutes], new HashSet<PersonId>(), Hours)));
    }

    [Fact]
    public void What_can_not_wait_takes_no_place_of_the_month_from_a_question_that_can()
    {
        var raised = Reminded("raised", first: 20, reminder: 26, closes: 27);

        var plan = On(26, [.. Got(2, 4), raised, Asked("indicators", 26, 40)]);

        Assert.Equal(["indicators"], Leaving(plan));
        Assert.Equal(["raised"], Moved(plan).Select(moved => moved.Kind));
        Assert.Equal(["raised"], Leaving(On(26, [.. Got(2), raised, Asked("indicators", 26, 40)])));
    }

    [Fact]
    public void What_is_only_told_displaces_no_question_though_it_is_of_no_use_tomorrow()
    {
        var friday = State(Round("advisor-friday", opens: 4, closes: 20) with { ExpectsAnswer = false, TooLateFrom = Morning(5) });

        Assert.Equal(["blocker"], Leaving(On(4, [friday, Asked("blocker", 4, 10)])));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_reminder_leaves_the_room_of_what_its_round_owes_afterwards(int got, bool leaves)
    {
        var agenda = Reminded("agenda", first: 10, reminder: 16, closes: 17, gotFirst: false);
        agenda = agenda with { Round = agenda.Round with { IsOwed = true, Owes = 1 } };

        Assert.Equal(leaves, Leaving(On(16, [.. Got([.. Enumerable.Range(2, got)]), agenda])).Any());
    }

    [Fact]
    public void Of_two_that_are_owed_by_one_deadline_the_one_that_has_waited_longer_goes_first()
    {
        var change = Owed("agenda-change", 4, 20, asks: false);
        var earlier = Owed("meeting-substitute", 3, 20, asks: false);

        Assert.Equal(["meeting-substitute"], Leaving(On(4, change, earlier)));
    }

    [Fact]
    public void After_friday_comes_monday() =>
        Assert.Equal([("b", Morning(9), MoveReason.OneADay)], Moved(On(6, Asked("a", 6, 20), Asked("b", 6, 25))));

    [Fact]
    public void A_fifth_message_waits_for_the_first_sending_day_of_the_next_month() =>
        Assert.Equal([("e", Morning(31), MoveReason.MonthIsFull)], Moved(On(26, [.. Got(2, 4, 10, 18), Asked("e", 26, 40)])));

    [Fact]
    public void What_would_wait_for_tomorrow_if_the_month_weren_t_full_waits_for_the_month() =>
        Assert.Equal([("e", Morning(31), MoveReason.MonthIsFull)], Moved(On(26, [.. Got(2, 4, 10, 26), Asked("e", 26, 40)])));

    [Fact]
    public void With_a_pulse_the_fifth_goes_and_the_sixth_waits()
    {
        RoundState[] five = [.. Got(2, 4, 10), .. Got(18).Select(state => state with { Round = state.Round with { IsExtra = true } })];

        Assert.Equal(["e"], Leaving(On(26, [.. five, Asked("e", 26, 40)])));
        Assert.Equal(MoveReason.MonthIsFull, Moved(On(27, [.. five, .. Got(26), Asked("f", 27, 40)])).Single().Reason);
    }

    [Fact]
    public void What_a_meeting_brings_that_was_called_or_changed_takes_no_room_of_the_month_s_and_only_its_day()
    {
        var called = Asked("called", 26, 40);
        called = called with { Round = called.Round with { IsBesidePlan = true } };

        Assert.Equal(["called"], Leaving(On(26, [.. Got(2, 4, 10, 18), called])));
        Assert.Equal([("called", Morning(27), MoveReason.OneADay)], Moved(On(26, [.. Got(2, 26), called])));
        Assert.Equal(["e"], Leaving(On(27, [.. Got(2, 4, 10), .. Got(26).Select(state => state with { Round = called.Round }), Asked("e", 27, 40)])));
    }

    [Fact]
    public void What_somebody_is_owed_leaves_in_a_full_month_and_before_all_that_is_pushed_and_what_is_pushed_after_it_gives_way()
    {
        var owed = Owed("decisions", 26, 80, asks: false);

        Assert.Equal(["decisions"], Leaving(On(26, [.. Got(2, 4, 10, 18), owed])));
        var plan = On(26, owed, Asked("evaluation", 26, 40), Reminded("indicators", first: 2, reminder: 26, closes: 40));
        Assert.Equal(["decisions", "evaluation", "indicators"], Leaving(plan).Concat(Moved(plan).Select(moved => moved.Kind)));
        Assert.Equal(
            [("e", Morning(31), MoveReason.MonthIsFull)],
            Moved(On(27, [.. Got(2, 4, 10), Sent(Owed("decisions", 26, 80, asks: false), 26), Asked("e", 27, 40)])));
    }

    [Fact]
    public void Nobody_is_owed_a_reminder()
    {
        var owed = Owed("suggestion", 3, 40, asks: true);
        owed = Sent(owed with { Round = owed.Round with { Reminders = [Morning(25)] } }, 3);

        Assert.Equal([("suggestion", Morning(31), MoveReason.MonthIsFull)], Moved(On(25, [.. Got(2, 10, 18), owed])));
    }

    [Fact]
    public void A_reminder_leaves_the_month_s_last_place_to_a_question_that_is_planned()
    {
        var planned = State(Round("indicators", 27, 40));

        var plan = On(25, [.. Got(2, 10, 18), Reminded("minutes", first: 3, reminder: 25, closes: 40, gotFirst: false), planned]);

        Assert.Equal([("minutes", Morning(31), MoveReason.MonthIsFull)], Moved(plan));
    }

    [Fact]
    public void Whoever_answers_for_two_organisations_has_a_card_for_each_and_the_month_s_room_for_the_reminder_all_the_same()
    {
        RoundState[] got = [Both("indicators", 2, 3), Both("agenda", 4, 5)];
        var owed = Both("pulse", 10, 11);
        owed = owed with { Round = owed.Round with { Reminders = [Morning(24)], Closes = Morning(26) } };

        var plan = On(24, [.. got, owed]);

        Assert.Equal((Occasion.FirstReminder, "ahus"), (Assert.Single(plan.Now).Occasion, plan.Now[0].To.Subject));
        Assert.Equal(["ous"], plan.Now[0].Besides);
        Assert.Empty(plan.Moved);
        Assert.Equal([MoveReason.MonthIsFull], Moved(On(25, [.. got, Both("pulse", 10, 11), Both("told", 17, 18), Asked("e", 25, 40)])).Select(moved => moved.Reason));

        static RoundState Both(string kind, params int[] days)
        {
            var round = Round(kind, days[0], 60) with { Addressees = [new Addressee("ahus", Kari), new Addressee("ous", Kari)] };
            return State(round, [.. days.Zip(["ahus", "ous"], (day, subject) => Sent(round, day) with { Prompt = new Prompt(round.Id, subject, Kari) })]);
        }
    }

    [Fact]
    public void The_lead_has_no_monthly_limit_and_still_one_a_day()
    {
        RoundState[] rounds = [.. Got(2, 4, 10, 18), Asked("a", 26, 40), Asked("b", 26, 41)];

        var plan = On(26, rounds, leads: [Kari]);

        Assert.Equal(["a"], Leaving(plan));
        Assert.Equal([("b", Morning(27), MoveReason.OneADay)], Moved(plan));
    }

    [Fact]
    public void An_answer_to_what_was_typed_does_not_count()
    {
        var replied = Got(4).Select(state => state with { Ledger = [.. state.Ledger.Select(record => record with { IsReply = true })] });

        Assert.Equal(["a"], Leaving(On(4, [.. replied, Asked("a", 4, 20)])));
    }

    [Fact]
    public void A_message_that_may_have_arrived_counts_and_its_resend_is_the_same_message()
    {
        var unknown = Got(4).Single();
        unknown = unknown with
        {
            Round = unknown.Round with { Reminders = [] },
            Ledger = [.. unknown.Ledger.Select(record => record with { State = DeliveryState.Ambiguous, SentAt = null, LeaseUntil = Morning(4) + Duration.FromMinutes(1) })],
        };

        var plan = MessageBudget.Plan(
            Morning(4) + Duration.FromMinutes(5), DueAt(Morning(4) + Duration.FromMinutes(5), [unknown, Asked("b", 4, 30)]), [unknown, Asked("b", 4, 30)],
            new HashSet<PersonId>(), Hours);

        Assert.Equal(Occasion.Resend, Assert.Single(plan.Now).Occasion);
        Assert.Equal(["b"], Moved(plan).Select(moved => moved.Kind));
    }

    [Fact]
    public void A_reminder_of_a_first_card_that_may_never_have_arrived_needs_no_room_of_its_own_and_later_they_count_as_one()
    {
        var reminded = Reminded("pulse", first: 4, reminder: 16, closes: 20);
        var unknown = reminded with
        {
            Ledger = [.. reminded.Ledger.Select(record => record with { State = DeliveryState.Ambiguous, SentAt = null, LeaseUntil = Morning(4) })],
        };
        var covered = unknown with { Ledger = [.. unknown.Ledger, .. unknown.Ledger.Select(record => Sent(unknown.Round, 16) with { Occasion = Occasion.FirstReminder })] };

        Assert.Equal([MoveReason.MonthIsFull], Moved(On(16, [reminded, .. Got(2, 9, 12)])).Select(moved => moved.Reason));
        Assert.Equal(["pulse"], Leaving(On(16, [unknown, .. Got(2, 9, 12)])));
        Assert.Equal(["indicators"], Leaving(On(17, [covered, Asked("indicators", 17, 30), .. Got(2, 9)])));
        Assert.Equal([MoveReason.OneADay], Moved(On(16, [covered, Asked("indicators", 16, 30), .. Got(2, 9)])).Select(moved => moved.Reason));
    }

    [Fact]
    public void What_was_moved_keeps_its_place_and_the_next_one_is_moved_past_it()
    {
        var plan = On(4, Asked("a", 4, 20), Asked("b", 4, 21), Asked("c", 4, 22));

        Assert.Equal([("b", Morning(5), MoveReason.OneADay), ("c", Morning(6), MoveReason.OneADay)], Moved(plan));
    }

    [Fact]
    public void Everything_that_was_due_leaves_or_is_moved_and_nobody_gets_two_a_day()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var chance = new Random(seed);
            RoundState[] rounds =
            [
                .. Got([.. Enumerable.Range(2, 20).Where(day => chance.Next(6) == 0)]),
                .. Enumerable.Range(0, chance.Next(6)).Select(number => Asked($"r{number}", chance.Next(2, 12), chance.Next(24, 50))),
            ];
            var due = DueAt(Morning(23), rounds);

            var plan = MessageBudget.Plan(Morning(23), due, rounds, new HashSet<PersonId>(), Hours);

            Assert.Equal(due.Count, plan.Now.Count + plan.Moved.Count);
            Assert.InRange(plan.Now.Count, 0, 1);
            Assert.Equal(plan.Moved.Count, plan.Moved.Select(moved => moved.Until).Distinct().Count());
            Assert.All(plan.Moved, moved => Assert.True(moved.Until > Morning(23) && Hours.Allow(moved.Until)));
        }
    }

    /// <summary>08.30 on a day counted from 31 October 2026: 1 is the first of November, 31 the first of December.</summary>
    [Fact]
    public void A_reminder_of_what_is_answered_without_names_takes_the_day_of_all_who_were_asked_so_that_nothing_tells_who_had_not_answered()
    {
        var ola = new PersonId("6e760000-0000-4000-8000-000000000102");
        AddresseeList both = [new Addressee("ahus", Kari), new Addressee("ous", ola)];
        var pulse = Round("group-pulse", 2, 20) with { Addressees = both, IsAnonymous = true, Reminders = [Morning(4)] };
        var first = Sent(pulse, 2);
        var reminded = first with { Occasion = Occasion.FirstReminder, SentAt = Morning(4) };
        var state = State(pulse, first, first with { Prompt = new Prompt(pulse.Id, "ous", ola) }, reminded) with
        {
            Answered = [new Answered("ous", ola, Morning(3))],
        };
        var told = State(Round("told", 4, 30) with { Addressees = both, ExpectsAnswer = false });

        var plan = On(4, state, told);

        Assert.Empty(plan.Now);
        Assert.Equal(
            [(Kari, Morning(5), MoveReason.OneADay), (ola, Morning(5), MoveReason.OneADay)],
            plan.Moved.Select(moved => (moved.Due.To.Person, moved.Until, moved.Reason)).OrderBy(moved => moved.Person.Value));
    }

    private static Instant Morning(int day) => Hours.MorningOf(new LocalDate(2026, 10, 31).PlusDays(day));

    private static Round Round(string kind, int opens, int closes) =>
        new(new RoundId(new RoundKind(kind), "2026-11"), Morning(opens), Morning(closes), [new Addressee("ahus", Kari)]);

    private static RoundState State(Round round, params DeliveryRecord[] ledger) => new(round, ledger, []);

    private static RoundState Owed(string kind, int opens, int closes, bool asks) =>
        State(Round(kind, opens, closes) with { IsOwed = true, ExpectsAnswer = asks });

    private static RoundState Sent(RoundState state, int day) => state with { Ledger = [Sent(state.Round, day)] };

    private static RoundState Asked(string kind, int opens, int closes) => State(Round(kind, opens, closes));

    private static RoundState Reminded(string kind, int first, int reminder, int closes, bool gotFirst = true)
    {
        var round = Round(kind, first, closes) with { Reminders = [Morning(reminder)] };
        var sent = Sent(round, first);
        // A first card of the month before takes no place in this one.
        return State(round, gotFirst ? sent : sent with { SentAt = Morning(-1) });
    }

    private static RoundState[] Got(params int[] days) =>
        [.. days.Select(day => Round($"got{day}", day, 60) with { ExpectsAnswer = false }).Select((round, index) => State(round, Sent(round, days[index])))];

    private static DeliveryRecord Sent(Round round, int day) =>
        new(new Prompt(round.Id, "ahus", Kari), Occasion.First, DeliveryState.Sent) { SentAt = Morning(day) };

    private static SendingPlan On(int day, params RoundState[] rounds) => On(day, rounds, leads: []);

    private static SendingPlan On(int day, RoundState[] rounds, PersonId[] leads) =>
        MessageBudget.Plan(Morning(day), DueAt(Morning(day), rounds), rounds, leads.ToHashSet(), Hours);

    private static List<DueSend> DueAt(Instant now, RoundState[] rounds) =>
        [.. rounds.SelectMany(state => DuePrompts.At(now, state.Round, state.Ledger, state.Answered))];

    private static IEnumerable<string> Leaving(SendingPlan plan) => plan.Now.Select(due => due.Round.Id.Kind.Value);

    private static IEnumerable<(string Kind, Instant Until, MoveReason Reason)> Moved(SendingPlan plan) =>
        plan.Moved.Select(moved => (moved.Due.Round.Id.Kind.Value, moved.Until, moved.Reason));
}
