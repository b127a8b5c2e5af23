using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class ReopeningTests
{
    private static readonly SendingHours Hours =
        new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);
    private static readonly Instant Closes = Hours.MorningOf(new LocalDate(2026, 11, 6));
    private static readonly Instant Thursday = Hours.MorningOf(new LocalDate(2026, 11, 12));
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Instant Until = Reopening.UntilFrom(Thursday, Hours);

    private static readonly Round Asked = new(
        new RoundId(new RoundKind("indicators"), "2026-11"), Closes - Duration.FromDays(7), Closes,
        [new Addressee("ahus", Lead), new Addressee("ous", Lead)]);

    private static readonly Round Opened = Asked with { Reopened = [new Reopening(Asked.Id, "ahus", Lead, Thursday, Until, "Ferie")] };

    [Fact]
    public void It_lasts_to_the_afternoon_of_the_second_sending_day() =>
        Assert.Equal(OsloTime.At(new LocalDate(2026, 11, 16), new LocalTime(15, 0), Hours.Zone), Until);

    [Fact]
    public void Only_the_one_it_was_opened_for_may_answer_and_only_until_then()
    {
        Assert.True(Opened.IsOpenFor("ahus", Until - Duration.Epsilon));
        Assert.False(Opened.IsOpenFor("ahus", Until));
        Assert.False(Opened.IsOpenFor("ous", Thursday));
        Assert.False(Opened.IsOpenAt(Thursday));
    }

    [Fact]
    public void What_was_taken_back_is_over_for_everybody() =>
        Assert.False(Opened.TakenBack(new Withdrawal(Asked.Id, Lead, Closes - Duration.FromDays(1))).IsOpenFor("ahus", Thursday));

    [Fact]
    public void The_clock_stops_where_it_ends() =>
        Assert.Equal(Until, NextMoment.After(Thursday, [Opened], [], Hours.FirstMomentAt));

    [Fact]
    public void Whoever_is_let_in_late_is_told_once_and_nobody_else_is()
    {
        DeliveryRecord[] sent = [Sent("ahus"), Sent("ous")];
        var told = Assert.Single(DuePrompts.At(Thursday, Opened, sent, []));

        Assert.Equal(("ahus", Occasion.FirstNudge), (told.To.Subject, told.Occasion));
        Assert.Equal(Thursday, told.DueSince(Thursday));
        Assert.Empty(DuePrompts.At(Thursday - Duration.Epsilon, Asked, sent, []));
        Assert.Empty(DuePrompts.At(Thursday, Opened, [.. sent, Sent("ahus") with { Occasion = Occasion.FirstNudge, SentAt = Thursday }], []));
        Assert.Empty(DuePrompts.At(Thursday, Opened, sent, [new Answered("ahus", Lead, Thursday)]));
        Assert.Empty(DuePrompts.At(Until, Opened, sent, []));
    }

    private static DeliveryRecord Sent(string subject) =>
        new(new Prompt(Asked.Id, subject, Lead), Occasion.First, DeliveryState.Sent) { SentAt = Asked.Opens };

    [Fact]
    public void A_lead_says_for_whom_and_why()
    {
        Assert.Equal(
            new Reopening(Asked.Id, "ous", Lead, Thursday, Until, "Ferie"), Read("ous", "Ferie").Match(reopening => reopening, _ => null!));
        Assert.Equal(
            [new Problem(Reopening.SubjectField, "form.required"), new Problem(Reopening.ReasonField, "form.required")], Read("", "").Problems);
        Assert.Equal(
            [new Problem(Reopening.SubjectField, "form.not-a-choice"), new Problem(Reopening.ReasonField, "form.too-long", "200")],
            Read("sunnaas", new string('x', 201)).Problems);
    }

    private static Checked<Reopening> Read(string subject, string reason) => Reopening.Read(
        new Dictionary<string, string> { [Reopening.SubjectField] = subject, [Reopening.ReasonField] = reason }, Asked, Lead, Thursday, Hours);
}
