using GevinstBot.Demo;
using GevinstBot.Demo.Simulation;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Sending;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Simulation;

/// <summary>The report of a simulation: what it counts, and that each check can fail.</summary>
public sealed class SimulationReportTests
{
    private static readonly PersonId Ahus = new("a");
    private static readonly Addressee ToAhus = new("ahus", Ahus);

    /// <summary>Tuesday 10 November 2026, 08.30 in Oslo.</summary>
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 10, 7, 30);

    [Fact]
    public void Every_reason_of_ours_for_not_reaching_somebody_is_said_in_words() => Assert.All(
        Enum.GetNames<Reachability>().Where(name => name != nameof(Reachability.Installed)).Concat(Enum.GetNames<MoveReason>()),
        name => Assert.Contains($"simulation.reason.{name}", new TextCatalog(typeof(DemoProgram).Assembly).All.First().Keys));

    [Fact]
    public void A_round_that_went_well_is_one_row_and_every_check_holds()
    {
        var report = SimulationReport.Of(Facts(Sent("m1")) with
        {
            Acknowledged = [Answer(Morning + Duration.FromHours(1))],
            Answered = [(Agenda().Id, new Answered("ahus", Ahus, Morning))],
        });

        var row = Assert.Single(report.Rows);
        Assert.Equal((1, 1, 1, 0), (row.Sent, row.Answered, row.Asked, row.Reminded));
        Assert.True(report.Holds);
    }

    [Fact]
    public void A_card_sent_twice_is_found_in_the_chat_though_the_ledger_knows_only_one() =>
        Assert.Equal(["twice", "day", "ledger"], Broken(Facts(Sent("m1")) with { Messages = [Message("m1", Morning), Message("m2", Morning)] }));

    [Fact]
    public void What_comes_next_because_the_person_has_answered_what_waited_is_no_message_of_the_bot_s_own_making() =>
        Assert.Empty(Broken(Facts(Sent("m1"), Sent("m2") with { Occasion = Occasion.Copy }) with
        {
            Messages = [Message("m1", Morning), Message("m2", Morning) with { IsReply = true }],
        }));

    [Fact]
    public void Somebody_who_got_nothing_is_left_out() => Assert.Equal(["left-out"], Broken(Facts()));

    [Fact]
    public void Somebody_who_got_nothing_is_not_left_out_when_the_ledger_says_why()
    {
        var report = SimulationReport.Of(Facts(new DeliveryRecord(Prompt(), Occasion.First, DeliveryState.Failed) { Reason = "Blocked" }));

        Assert.True(report.Holds);
        Assert.Equal(1, Assert.Single(report.Rows).NotReached["Blocked"]);
    }

    [Fact]
    public void Nor_when_somebody_else_had_answered_for_the_same_subject() =>
        Assert.Empty(Broken(Facts() with { Acknowledged = [Answer(Morning - Duration.FromMinutes(1))] }));

    [Fact]
    public void A_round_that_opened_and_closed_while_nobody_may_be_written_to_left_everybody_out() =>
        Assert.Equal(["left-out"], Broken(Facts() with { Expected = [] }));

    [Fact]
    public void A_round_that_was_looked_at_only_while_nobody_may_be_written_to_left_nobody_out_whom_it_reached() =>
        Assert.Empty(Broken(Facts(Sent("m1")) with { Expected = [] }));

    [Theory]
    [InlineData(2026, 11, 10, 7, 29)]
    [InlineData(2026, 11, 10, 14, 30)]
    [InlineData(2026, 11, 14, 9, 0)]
    [InlineData(2026, 12, 28, 9, 0)]
    [InlineData(2027, 5, 6, 9, 0)]
    [InlineData(2027, 7, 13, 9, 0)]
    public void A_message_in_a_quiet_hour_is_found(int year, int month, int day, int hour, int minute)
    {
        var at = Instant.FromUtc(year, month, day, hour, minute);
        Assert.Equal(["quiet"], Broken(Facts(Sent("m1")) with { Messages = [Message("m1", at)] }));
    }

    [Fact]
    public void A_reminder_to_somebody_who_had_answered_is_found()
    {
        var later = Morning + Duration.FromDays(1);
        var facts = Facts(Sent("m1"), Sent("m2") with { Occasion = Occasion.FirstReminder });
        var reminded = facts with { Messages = [Message("m1", Morning), Message("m2", later)] };

        Assert.Empty(Broken(reminded));
        Assert.Equal(["reminders"], Broken(reminded with { Acknowledged = [Answer(later - Duration.FromMinutes(1))] }));
    }

    [Fact]
    public void Five_messages_in_a_month_are_too_many_unless_there_is_a_pulse()
    {
        var days = Enumerable.Range(0, 5).Select(number => (Id: $"m{number}", At: Morning + Duration.FromDays(new[] { -6, -5, 0, 1, 2 }[number]))).ToList();
        var facts = Of(number => new RoundId(new RoundKind($"kind{number}"), "2026-11"));

        Assert.Equal(["month"], Broken(facts));
        // One round's cards to whoever answers for five organisations are one of the month's.
        Assert.Empty(Broken(Of(_ => Agenda().Id)));
        Assert.Empty(Broken(facts with { Rounds = [.. facts.Rounds, Agenda() with { Id = new RoundId(PulseRhythm.Kind, "2026-11"), Addressees = [], IsExtra = true }] }));

        SimulationFacts Of(Func<int, RoundId> round) => Facts(
            [.. days.Select((day, number) => Sent(day.Id) with { Prompt = Prompt() with { Round = round(number), Subject = $"s{number}" } }), Sent("m0")]) with
        {
            Messages = [.. days.Select(day => Message(day.Id, day.At))],
        };
    }

    [Fact]
    public void A_receipt_for_an_answer_that_isn_t_in_the_tables_is_found() =>
        Assert.Equal(["stored"], Broken(Facts(Sent("m1")) with { Acknowledged = [Answer(Morning) with { IsStored = false }] }));

    [Theory]
    [InlineData(41, false)]
    [InlineData(43, true)]
    public void An_action_that_was_on_a_card_after_its_day_and_is_open_six_weeks_later_is_found(int days, bool isFound)
    {
        ActionItem open = new("2026-10-1", new LocalDate(2026, 10, 20), new OrganizationId("ahus"), "Rydd", new LocalDate(2026, 11, 1));
        var decisions = Agenda() with { Id = new RoundId(MeetingRhythm.DecisionsKind, "2026-11"), Addressees = [] };
        var facts = Facts(Sent("m1")) with
        {
            Period = new Interval(Morning - Duration.FromDays(30), Morning + Duration.FromDays(days)),
            Rounds = [decisions],
            Actions = [open],
        };

        Assert.Equal(isFound ? ["settled"] : [], Broken(facts));
        Assert.Empty(Broken(facts with { Actions = [open with { DroppedAt = Morning, Reason = "Dekket" }] }));
        Assert.Empty(Broken(facts with { Actions = [open with { Due = new LocalDate(2026, 12, 1) }] }));
    }

    [Fact]
    public void A_ledger_row_without_its_message_is_found() =>
        Assert.Equal(["left-out", "ledger"], Broken(Facts(Sent("m1")) with { Messages = [] }));

    [Fact]
    public void What_the_program_logs_as_an_error_breaks_the_simulation() =>
        Assert.Equal(["errors"], Broken(Facts(Sent("m1")) with { Errors = ["A round failed."] }));

    [Fact]
    public void The_reply_to_a_command_is_no_message_of_the_bot_s_own()
    {
        var night = Instant.FromUtc(2026, 11, 10, 22, 0);
        var facts = Facts(Sent("m1"));
        Assert.Empty(Broken(facts with { Messages = [.. facts.Messages, Message("m2", night) with { IsReply = true }] }));
    }

    private static IEnumerable<string> Broken(SimulationFacts facts) =>
        SimulationReport.Of(facts).Checks.Where(check => !check.Holds).Select(check => check.Key);

    private static SimulationFacts Facts(params DeliveryRecord[] ledger) => new(
        new Interval(Morning - Duration.FromDays(30), Morning + Duration.FromDays(300)), DateTimeZoneProviders.Tzdb["Europe/Oslo"])
    {
        Rounds = [Agenda()],
        Expected = [new ExpectedPrompt(Agenda(), ToAhus, Morning)],
        Messages = [.. ledger.Where(record => record.ActivityId is not null).Select(record => Message(record.ActivityId!, Morning))],
        Ledger = ledger,
    };

    private static Round Agenda() => new(new RoundId(new RoundKind("agenda"), "2026-11"), Morning, Morning + Duration.FromDays(7), [ToAhus]);

    private static Prompt Prompt() => new(Agenda().Id, "ahus", Ahus);

    private static DeliveryRecord Sent(string activityId) =>
        new(Prompt(), Occasion.First, DeliveryState.Sent) { ActivityId = activityId, SentAt = Morning };

    private static ReceivedMessage Message(string activityId, Instant at) => new(Ahus, at, activityId, "Agenda", IsReply: false);

    private static AcknowledgedAnswer Answer(Instant at) => new(Agenda().Id, "ahus", Ahus, at, IsStored: true);
}
