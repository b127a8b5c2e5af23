using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>What a message would take the place of, before anybody sends it.</summary>
public sealed class SendingOutlookTests
{
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly PersonId Ola = new("6e760000-0000-4000-8000-000000000102");
    private static readonly HashSet<PersonId> Nobody = [];

    [Fact]
    public void A_question_that_takes_the_month_s_last_place_displaces_the_reminder_of_whoever_owes_an_answer()
    {
        var owed = Owed(Kari, Ola);

        var added = SendingOutlook.Of(Message(Kari, Ola), [.. Got(Kari, 2, 4, 6), owed], Nobody, Hours);

        var lost = Assert.Single(added.Displaced);
        Assert.Equal((owed.Round.Id, Kari, Occasion.FirstReminder, (LocalDate?)null), (lost.Round.Id, lost.To.Person, lost.Occasion, lost.Day));
        Assert.Equal([Morning(18), Morning(18)], added.Leaves.Values);
    }

    [Fact]
    public void What_asks_for_nothing_waits_for_the_reminder_and_displaces_none()
    {
        var told = Message(Kari) with { ExpectsAnswer = false, Closes = Morning(40) };

        var added = SendingOutlook.Of(told, [.. Got(Kari, 2, 4, 6), Owed(Kari)], Nobody, Hours);

        Assert.Empty(added.Displaced);
        Assert.Equal([Morning(31)], added.Leaves.Values);
    }

    [Fact]
    public void A_question_of_the_same_day_as_a_reminder_makes_it_come_the_day_after()
    {
        var added = SendingOutlook.Of(Message(Kari) with { Opens = Morning(24) }, [Owed(Kari)], Nobody, Hours);

        Assert.Equal(new LocalDate(2026, 11, 25), Assert.Single(added.Displaced).Day);
    }

    [Fact]
    public void A_question_for_which_the_month_has_no_room_before_its_deadline_never_leaves()
    {
        var added = SendingOutlook.Of(Message(Kari), Got(Kari, 2, 4, 6, 10), Nobody, Hours);

        Assert.Empty(added.Leaves);
        Assert.Empty(added.Displaced);
    }

    [Fact]
    public void Whoever_gets_it_later_is_known_with_what_it_waits_for()
    {
        var message = Message(Kari, Ola) with { Closes = Morning(40) };

        var added = SendingOutlook.Of(message, [.. Got(Kari, 2, 4, 6, 18), .. Got(Ola, 18)], Nobody, Hours);

        Assert.Equal((Morning(31), MoveReason.MonthIsFull), Of(Kari));
        Assert.Equal((Morning(19), MoveReason.OneADay), Of(Ola));

        (Instant, MoveReason) Of(PersonId person) => message.Addressees.First(to => to.Person == person) is var to
            ? (added.Leaves[to], added.Waits[to])
            : default;
    }

    [Fact]
    public void Nobody_else_and_no_lead_is_displaced()
    {
        Assert.Empty(SendingOutlook.Of(Message(Ola), [.. Got(Kari, 2, 4, 6), Owed(Kari)], Nobody, Hours).Displaced);
        Assert.Empty(SendingOutlook.Of(Message(Kari), [.. Got(Kari, 2, 4, 6), Owed(Kari)], new HashSet<PersonId> { Kari }, Hours).Displaced);
    }

    [Fact]
    public void Of_those_who_answer_without_their_names_nobody_is_told_whose_reminder_gives_way()
    {
        var owed = Owed(Kari, Ola) with { Answered = [new Answered(Ola.Value, Ola, Morning(10))] };
        var unnamed = owed with { Round = owed.Round with { IsAnonymous = true } };

        Assert.Equal(Kari, Assert.Single(SendingOutlook.Of(Message(Kari, Ola), [.. Got(Kari, 2, 4, 6), owed], Nobody, Hours).Displaced).To.Person);
        Assert.Empty(SendingOutlook.Of(Message(Kari, Ola), [.. Got(Kari, 2, 4, 6), unnamed], Nobody, Hours).Displaced);
    }

    /// <summary>08.30 on a day counted from 31 October 2026.</summary>
    private static Instant Morning(int day) => Hours.MorningOf(new LocalDate(2026, 10, 31).PlusDays(day));

    private static Round Message(params PersonId[] to) => new(
        new RoundId(new RoundKind("message"), "1"), Morning(18), Morning(28), [.. to.Select(person => new Addressee(person.Value, person))]);

    /// <summary>Sent in October, so that it takes none of November's places; reminded of on the 24th.</summary>
    private static RoundState Owed(params PersonId[] to)
    {
        var round = new Round(
            new RoundId(new RoundKind("indicators"), "2026-11"), Morning(-1), Morning(26), [.. to.Select(person => new Addressee(person.Value, person))])
        {
            Reminders = [Morning(24)],
        };
        return new RoundState(round, [.. to.Select(person => Sent(round, person, -1))], []);
    }

    private static RoundState[] Got(PersonId person, params int[] days) =>
    [
        .. from day in days
           let round = new Round(new RoundId(new RoundKind($"got{day}"), "2026-11"), Morning(day), Morning(60), [new Addressee(person.Value, person)]) { ExpectsAnswer = false }
           select new RoundState(round, [Sent(round, person, day)], []),
    ];

    private static DeliveryRecord Sent(Round round, PersonId person, int day) =>
        new(new Prompt(round.Id, person.Value, person), Occasion.First, DeliveryState.Sent) { SentAt = Morning(day) };
}
