using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class InvitationRhythmTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 27, 8, 0);
    private static readonly Instant Starts = Instant.FromUtc(2026, 11, 17, 12, 0);
    private static readonly MeetingId November = new(new YearMonth(2026, 11));

    private static readonly Invitation Written = new(November, "AAMk1", "one", Starts, Now) { Join = new Uri("https://teams.microsoft.com/x") };

    [Fact]
    public void A_meeting_to_come_is_written_once_and_again_when_it_is_to_say_something_else()
    {
        Assert.Equal(InvitationStep.Write, InvitationRhythm.Step(known: null, Starts, "one", Now));
        Assert.Equal(InvitationStep.None, InvitationRhythm.Step(Written, Starts, "one", Now));
        Assert.Equal(InvitationStep.Write, InvitationRhythm.Step(Written, Starts, "two", Now));
    }

    [Fact]
    public void What_has_begun_is_left_as_it_is_also_where_the_plan_has_it_no_longer()
    {
        Assert.Equal(InvitationStep.None, InvitationRhythm.Step(known: null, Starts, "one", Starts));
        Assert.Equal(InvitationStep.None, InvitationRhythm.Step(Written, starts: null, "", Starts));
    }

    [Fact]
    public void What_does_not_take_place_is_cancelled_once()
    {
        Assert.Equal(InvitationStep.Cancel, InvitationRhythm.Step(Written, starts: null, "", Now));
        Assert.Equal(InvitationStep.None, InvitationRhythm.Step(Written with { Event = null }, starts: null, "", Now));
        Assert.Equal(InvitationStep.None, InvitationRhythm.Step(known: null, starts: null, "", Now));
    }

    [Theory]
    [InlineData(14, InvitationStep.None)]
    [InlineData(15, InvitationStep.Write)]
    public void A_link_that_is_not_there_is_looked_for_every_quarter_of_an_hour(int minutes, InvitationStep step) =>
        Assert.Equal(step, InvitationRhythm.Step(Written with { Join = null }, Starts, "one", Now + Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData(59, InvitationStep.None)]
    [InlineData(60, InvitationStep.Write)]
    public void What_the_calendar_refused_is_tried_again_every_hour(int minutes, InvitationStep step) =>
        Assert.Equal(step, InvitationRhythm.Step(Written with { IsRefused = true }, Starts, "two", Now + Duration.FromMinutes(minutes)));

    [Fact]
    public void A_meeting_waits_until_its_plan_and_its_last_change_have_been_left_alone_for_a_quarter_of_an_hour()
    {
        var meeting = Meeting.OfMonth(new LocalDate(2026, 11, 17), new LocalTime(13, 0));
        var changed = meeting with { Changed = Now - Duration.FromMinutes(14) };

        Assert.True(InvitationRhythm.IsSettled(meeting, confirmed: null, Now));
        Assert.False(InvitationRhythm.IsSettled(meeting, Now - Duration.FromMinutes(14), Now));
        Assert.False(InvitationRhythm.IsSettled(changed, Now - Duration.FromDays(9), Now));
        Assert.True(InvitationRhythm.IsSettled(changed, Now - Duration.FromDays(9), Now + Duration.FromMinutes(1)));
    }
}
