using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class MeetingClockTests
{
    private static readonly Agenda Agenda = new(
        new(2026, 11, 17), [Item("a", 10), Item("off", 30) with { Kept = false }, Item("b", 20)], LeftOut: 0);

    [Theory]
    [InlineData(0, "a")]
    [InlineData(9, "a")]
    [InlineData(10, "b")]
    [InlineData(29, "b")]
    [InlineData(30, null)]
    public void A_meeting_should_be_at_the_item_whose_minutes_it_is_in(int minutes, string? item)
    {
        var clock = MeetingClock.At(Agenda, Duration.FromMinutes(minutes), Duration.FromMinutes(60));

        Assert.Equal((item, Duration.FromMinutes(60 - minutes)), (clock.Item?.Id, clock.Left));
    }

    private static AgendaItem Item(string id, int minutes) =>
        new(id, AgendaItemKind.Standing, AgendaText.Written(id), minutes, Kept: true);
}
