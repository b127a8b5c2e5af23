using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class DuePromptsTests
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly Instant Reminder = Instant.FromUtc(2026, 11, 4, 7, 30);
    private static readonly Instant SecondReminder = Instant.FromUtc(2026, 11, 5, 7, 30);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 6, 7, 30);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly PersonId Ola = new("6e760000-0000-4000-8000-000000000102");

    private static readonly Round Asked = new(
        new RoundId(new RoundKind("indicators"), "2026-11"), Opens, Closes, [new Addressee("ahus", Kari), new Addressee("ous", Ola)])
    {
        Reminders = [Reminder, SecondReminder],
    };

    [Fact]
    public void Nobody_is_due_before_the_opening() => Assert.Empty(Due(Opens - Duration.Epsilon));

    [Fact]
    public void Everybody_is_due_at_the_opening() =>
        Assert.Equal([(Kari, Occasion.First), (Ola, Occasion.First)], Due(Opens));

    [Fact]
    public void Nobody_is_due_once_the_round_is_closed() => Assert.Empty(Due(Closes));

    [Fact]
    public void Somebody_who_was_sent_the_card_is_not_sent_it_again() =>
        Assert.Equal([(Ola, Occasion.First)], Due(Opens + Duration.FromHours(1), Sent(Kari, "ahus")));

    [Fact]
    public void An_answered_prompt_is_never_reminded() =>
        Assert.Equal([(Ola, Occasion.FirstReminder)], Due(Reminder, [Sent(Kari, "ahus"), Sent(Ola, "ous")], "ahus"));

    [Theory]
    [InlineData(Occasion.Resend)]
    [InlineData(Occasion.FirstReminder)]
    public void A_first_card_that_turns_out_not_to_have_left_is_not_sent_after_what_took_its_place(Occasion occasion) => Assert.Equal(
        [(Ola, Occasion.First)],
        Due(Opens + Duration.FromHours(1), Row(Kari, Occasion.First, DeliveryState.Parked), Row(Kari, occasion, DeliveryState.Sent)));

    [Fact]
    public void What_can_t_be_read_is_never_due() => Assert.Equal(
        [(Ola, Occasion.First)], Due(Reminder - Duration.Epsilon, Row(Kari, Occasion.First, DeliveryState.Unreadable)));

    [Fact]
    public void A_reminder_waits_for_its_hour() =>
        Assert.Empty(Due(Reminder - Duration.Epsilon, Sent(Kari, "ahus"), Sent(Ola, "ous")));

    [Fact]
    public void After_a_long_silence_only_the_latest_reminder_is_sent() =>
        Assert.Equal(
            [(Kari, Occasion.SecondReminder), (Ola, Occasion.SecondReminder)],
            Due(SecondReminder, Sent(Kari, "ahus"), Sent(Ola, "ous")));

    [Fact]
    public void A_first_card_that_left_after_the_reminder_s_hour_is_not_followed_by_that_reminder() =>
        Assert.Empty(Due(Reminder + Duration.FromHours(2), Sent(Kari, "ahus", at: Reminder + Duration.FromHours(1)), Sent(Ola, "ous", at: Reminder)));

    [Fact]
    public void Only_those_marked_are_reminded()
    {
        var team = Asked with { Addressees = [new Addressee("team", Kari), new Addressee("team", Ola, IsReminded: false)] };
        Assert.Equal([(Kari, Occasion.FirstReminder)], Due(team, Reminder, [Sent(Kari, "team"), Sent(Ola, "team")]));
    }

    [Fact]
    public void One_answer_answers_for_everybody_with_the_same_subject()
    {
        var team = Asked with { Addressees = [new Addressee("team", Kari), new Addressee("team", Ola)] };
        Assert.Empty(Due(team, Reminder, [Sent(Kari, "team"), Sent(Ola, "team")], "team"));
    }

    [Fact]
    public void A_send_whose_outcome_is_unknown_is_covered_by_the_reminder_and_never_repeated()
    {
        var unknown = Sent(Kari, "ahus") with { State = DeliveryState.Ambiguous, SentAt = null };
        Assert.Equal([(Ola, Occasion.First)], Due(Reminder - Duration.Epsilon, unknown));
        Assert.Equal([(Kari, Occasion.FirstReminder), (Ola, Occasion.FirstReminder)], Due(Reminder, unknown, Sent(Ola, "ous")));
    }

    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, 1)]
    public void Without_reminders_an_unknown_outcome_is_repeated_once_a_minute_after_the_claim_ran_out(int seconds, int expected)
    {
        var told = Asked with { Reminders = [], Addressees = [new Addressee("ahus", Kari)] };
        var unknown = Sent(Kari, "ahus") with { State = DeliveryState.Ambiguous, LeaseUntil = Opens };
        var due = Due(told, Opens + Duration.FromSeconds(seconds), [unknown]);
        Assert.Equal(expected, due.Count);
        var again = unknown with { Occasion = Occasion.Resend };
        Assert.Empty(Due(told, Opens + Duration.FromHours(1), [unknown, again]));
    }

    [Fact]
    public void Whoever_is_not_reminded_gets_an_unknown_outcome_repeated_once_though_the_others_wait_for_the_reminder()
    {
        var team = Asked with { Addressees = [new Addressee("team", Kari), new Addressee("team", Ola, IsReminded: false)] };
        var unknown = new[] { Sent(Kari, "team"), Sent(Ola, "team") }.Select(sent => sent with { State = DeliveryState.Ambiguous, SentAt = null, LeaseUntil = Opens });
        var again = Sent(Ola, "team") with { Occasion = Occasion.Resend };

        Assert.Equal([(Ola, Occasion.Resend)], Due(team, Opens + Duration.FromSeconds(60), [.. unknown]));
        Assert.Empty(Due(team, Opens + Duration.FromHours(1), [.. unknown, again]));
    }

    [Fact]
    public void What_is_only_told_is_repeated_once_when_nobody_knows_whether_it_arrived()
    {
        var told = Asked with { ExpectsAnswer = false, Addressees = [new Addressee("ahus", Kari)] };
        var unknown = Sent(Kari, "ahus") with { State = DeliveryState.Ambiguous, LeaseUntil = Opens };

        Assert.Equal([(Kari, Occasion.Resend)], Due(told, Opens + Duration.FromSeconds(60), [unknown]));
    }

    [Fact]
    public void A_parked_send_is_tried_again_when_its_time_has_come()
    {
        var parked = Sent(Kari, "ahus") with { State = DeliveryState.Parked, NotBefore = Opens + Duration.FromSeconds(30) };
        Assert.Equal([(Ola, Occasion.First)], Due(Opens + Duration.FromSeconds(29), parked));
        Assert.Equal([(Kari, Occasion.First), (Ola, Occasion.First)], Due(Opens + Duration.FromSeconds(30), parked));
    }

    [Fact]
    public void A_failed_send_is_not_tried_again() =>
        Assert.Equal([(Ola, Occasion.First)], Due(Reminder - Duration.Epsilon, Sent(Kari, "ahus") with { State = DeliveryState.Failed }));

    [Fact]
    public void What_is_only_told_is_never_reminded() =>
        Assert.Empty(Due(Asked with { ExpectsAnswer = false }, Reminder, [Sent(Kari, "ahus"), Sent(Ola, "ous")]));

    [Fact]
    public void A_message_is_due_since_the_hour_of_its_occasion() => Assert.Equal(
        [(Occasion.First, Opens), (Occasion.SecondReminder, SecondReminder)],
        Since(SecondReminder + Duration.FromHours(1), [Sent(Ola, "ous")]));

    [Fact]
    public void A_message_that_was_moved_is_due_since_then() => Assert.Equal(
        [(Occasion.First, Opens), (Occasion.First, Opens + Duration.FromHours(1))],
        Since(Opens + Duration.FromHours(2), [Row(Ola, Occasion.First, DeliveryState.Held) with { Prompt = new(Asked.Id, "ous", Ola), NotBefore = Opens + Duration.FromHours(1) }]));

    [Fact]
    public void Since_when_somebody_is_back_nobody_knows() => Assert.Null(
        DuePrompts.At(Opens, Asked, [Row(Kari, Occasion.First, DeliveryState.Unreachable)], [], new HashSet<PersonId> { Kari })[0].DueSince(Opens));

    [Fact]
    public void Whoever_was_nudged_is_reminded_once_and_nobody_else_and_each_further_nudge_once_more()
    {
        var (first, second) = (Nudged(Opens + Duration.FromHours(30)), Nudged(Opens + Duration.FromHours(60)));
        DeliveryRecord[] sent = [Sent(Kari, "ahus"), Sent(Ola, "ous")];
        var nudged = Row(Kari, Occasion.FirstNudge, DeliveryState.Sent) with { SentAt = first.At };

        Assert.Empty(Due(Asked with { Nudged = [first] }, first.At - Duration.Epsilon, sent));
        Assert.Equal([(Kari, Occasion.FirstNudge)], Due(Asked with { Nudged = [first] }, first.At, sent));
        Assert.Empty(Due(Asked with { Nudged = [first] }, first.At, [.. sent, nudged]));
        Assert.Equal([(Kari, Occasion.SecondNudge)], Due(Asked with { Nudged = [second, first] }, second.At, [.. sent, nudged]));
        Assert.Equal(second.At, DuePrompts.At(second.At, Asked with { Nudged = [first, second] }, [.. sent, nudged], [])[0].DueSince(second.At));
        Assert.Empty(Due(Asked with { Nudged = [first] }, first.At, sent, "ahus"));
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(25, true)]
    public void A_reminder_gives_way_to_a_nudge_of_the_day_before_it(int hoursBefore, bool isReminded)
    {
        var nudge = Nudged(Reminder - Duration.FromHours(hoursBefore));
        var nudged = Row(Kari, Occasion.FirstNudge, DeliveryState.Sent) with { SentAt = nudge.At };

        Assert.Equal(isReminded, Due(Asked with { Nudged = [nudge] }, Reminder, [Sent(Kari, "ahus"), nudged, Sent(Ola, "ous")])
            .Contains((Kari, Occasion.FirstReminder)));
    }

    [Fact]
    public void Whoever_lacks_the_card_is_sent_that_and_no_nudge()
    {
        var nudge = Nudged(Opens + Duration.FromHours(30));
        var late = Sent(Kari, "ahus", at: nudge.At + Duration.FromHours(1));

        Assert.Equal([(Kari, Occasion.First), (Ola, Occasion.First)], Due(Asked with { Nudged = [nudge] }, nudge.At, []));
        Assert.Empty(Due(Asked with { Nudged = [nudge] }, nudge.At + Duration.FromHours(2), [late, Sent(Ola, "ous")]));
    }

    [Fact]
    public void Whoever_owes_an_answer_for_several_organisations_is_reminded_of_all_of_them_by_one_message()
    {
        var both = Asked with { Addressees = [new Addressee("ahus", Kari), new Addressee("sunnaas", Kari), new Addressee("ous", Ola)] };
        DeliveryRecord[] sent = [Sent(Kari, "ahus"), Sent(Kari, "sunnaas"), Sent(Ola, "ous")];

        var due = DuePrompts.At(Reminder, both, sent, []);

        Assert.Equal(["ous", "ahus"], due.Select(one => one.To.Subject).OrderDescending());
        Assert.Equal(["sunnaas"], due.Single(one => one.To.Person == Kari).Besides);
    }

    [Theory]
    [InlineData(DeliveryState.Sent, "ahus", "")]
    [InlineData(DeliveryState.Sent, "", "")]
    [InlineData(DeliveryState.Held, "", "")]
    [InlineData(DeliveryState.Held, "ahus", "sunnaas")]
    [InlineData(DeliveryState.Failed, "", "sunnaas")]
    public void A_reminder_of_one_covers_the_others_unless_it_never_comes(DeliveryState state, string answered, string due)
    {
        var both = Asked with { Addressees = [new Addressee("ahus", Kari), new Addressee("sunnaas", Kari)] };
        var reminder = Row(Kari, Occasion.FirstReminder, state) with { SentAt = Reminder, NotBefore = Closes };

        var left = DuePrompts.At(
            Reminder + Duration.FromHours(1), both, [Sent(Kari, "ahus"), Sent(Kari, "sunnaas"), reminder],
            answered.Length == 0 ? [] : [new Answered(answered, Kari, Opens)]);

        Assert.Equal(due, string.Join(' ', left.Select(one => one.To.Subject)));
    }

    private static Nudge Nudged(Instant at) => new(Asked.Id, "ahus", Ola, at);

    private static IEnumerable<(Occasion, Instant?)> Since(Instant now, IReadOnlyList<DeliveryRecord> ledger) =>
        DuePrompts.At(now, Asked, ledger, []).Select(due => (due.Occasion, due.DueSince(now)));

    private static DeliveryRecord Sent(PersonId person, string subject, Instant? at = null) =>
        new(new Prompt(Asked.Id, subject, person), Occasion.First, DeliveryState.Sent) { SentAt = at ?? Opens };

    private static DeliveryRecord Row(PersonId person, Occasion occasion, DeliveryState state) =>
        new(new Prompt(Asked.Id, "ahus", person), occasion, state);

    private static List<(PersonId, Occasion)> Due(Instant now, params DeliveryRecord[] ledger) => Due(Asked, now, ledger);

    private static List<(PersonId, Occasion)> Due(Instant now, DeliveryRecord[] ledger, params string[] answered) => Due(Asked, now, ledger, answered);

    private static List<(PersonId, Occasion)> Due(Round round, Instant now, DeliveryRecord[] ledger, params string[] answered) =>
        [.. DuePrompts.At(now, round, ledger, [.. answered.Select(subject => new Answered(subject, Kari, Opens))])
            .Select(due => (due.To.Person, due.Occasion))];
}
