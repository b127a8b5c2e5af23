using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class AgendaChangeTests
{
    private static readonly Meeting Meeting = Meeting.OfMonth(new(2026, 11, 17), new(13, 0));
    private static readonly Agenda Sent = new(
        Meeting.Day, [AgendaItem.RaisedBy(new("ahus"), "A", 10), AgendaItem.RaisedBy(new("ous"), "B", 10), AgendaItem.RaisedBy(new("sunnaas"), "C", 10)], LeftOut: 0);

    private static readonly Instant At = Instant.FromUtc(2026, 11, 11, 9, 0);
    private static readonly Instant Starts = Instant.FromUtc(2026, 11, 17, 12, 0);

    [Fact]
    public void What_is_new_what_is_out_and_what_is_otherwise_is_told_apart()
    {
        var now = Sent with { Items = [Sent.Items[0] with { Presenter = "Kari" }, Sent.Items[1] with { Kept = false }, Sent.Items[2], AgendaItem.RaisedBy(new("sik"), "D", 5)] };

        var change = AgendaChange.Between(Sent, now);

        Assert.Equal(["D"], change.Added.Select(item => item.Title.Typed));
        Assert.Equal(["B"], change.Removed.Select(item => item.Title.Typed));
        Assert.Equal(["A"], change.Changed.Select(item => item.Title.Typed));
        Assert.False(change.IsReordered);
    }

    [Fact]
    public void Another_order_of_what_stays_is_told_and_what_only_moves_up_is_none()
    {
        Assert.True(AgendaChange.Between(Sent, Sent with { Items = [Sent.Items[1], Sent.Items[0], Sent.Items[2]] }).IsReordered);
        Assert.False(AgendaChange.Between(Sent, Sent with { Items = [Sent.Items[1], Sent.Items[2]] }).IsReordered);
        Assert.True(AgendaChange.Between(Sent, Sent with { Items = [.. Sent.Items] }).IsNothing);
    }

    [Fact]
    public void What_is_taken_off_and_written_anew_is_one_item_that_is_otherwise_and_neither_new_nor_out()
    {
        var anew = new AgendaItem("raised-lead", AgendaItemKind.Raised, AgendaText.Written("B"), 25);
        var now = Sent with { Items = [anew, Sent.Items[0], Sent.Items[1] with { Kept = false }, Sent.Items[2]] };

        var change = AgendaChange.Between(Sent, now);

        Assert.Empty(change.Added);
        Assert.Empty(change.Removed);
        Assert.Equal([("B", 25)], change.Changed.Select(item => (item.Title.Typed, item.Minutes)));
        Assert.True(change.IsReordered);
    }

    [Fact]
    public void What_an_organisation_raises_keeps_the_place_and_minutes_that_the_lead_gave_it_with_its_own_newest_words()
    {
        var placed = Sent with { Items = [Sent.Items[2] with { Minutes = 25 }, Sent.Items[0], Sent.Items[1]] };

        var joined = placed.Joining([AgendaItem.RaisedBy(new("ahus"), "A2", 5), AgendaItem.RaisedBy(new("sunnaas"), "C", 10), AgendaItem.RaisedBy(new("sik"), "D", 5)]);

        Assert.Equal([("C", 25), ("A2", 10), ("D", 5)], joined.Items.Select(item => (item.Title.Typed, item.Minutes)));
    }

    [Fact]
    public void A_change_is_told_once_the_agenda_has_been_left_alone_for_a_quarter_of_an_hour()
    {
        var told = RoundOf(Change(isTold: true), next: null)!;

        Assert.Equal(("agenda-change_2026-11-2026-11-11-01", At + Duration.FromMinutes(15), Starts), (told.Id.ToString(), told.Opens, told.Closes));
        Assert.Equal(Meeting.Id, MeetingRhythm.MeetingOf(told.Id));
        Assert.False(told.ExpectsAnswer);
        Assert.Null(RoundOf(Change(isTold: true), next: At + Duration.FromMinutes(10)));
        Assert.Equal(At + Duration.FromHours(2), RoundOf(Change(isTold: true), next: At + Duration.FromHours(2))!.Closes);
    }

    [Fact]
    public void What_changes_nothing_or_comes_when_the_meeting_begins_is_told_to_nobody()
    {
        Assert.Null(RoundOf(Change(isTold: false), next: null));
        Assert.Null(RoundOf(Change(isTold: true) with { At = Starts - Duration.FromMinutes(5) }, next: null));
    }

    private static ChangedAgenda Change(bool isTold) => new(Meeting.Id, "2026-11-11-01", At, isTold);

    private static Domain.Delivery.Round? RoundOf(ChangedAgenda change, Instant? next) =>
        AgendaChangeRhythm.RoundOf(change, next, Meeting, Starts, at => at);
}
