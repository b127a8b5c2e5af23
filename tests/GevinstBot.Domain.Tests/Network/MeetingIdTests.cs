using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Network;

public sealed class MeetingIdTests
{
    private static readonly YearMonth November = new(2026, 11);

    [Theory]
    [InlineData(1, "2026-11")]
    [InlineData(2, "2026-11b")]
    [InlineData(9, "2026-11i")]
    public void A_meeting_is_named_by_its_month_and_an_extra_one_by_a_letter_besides(int number, string name)
    {
        Assert.Equal(name, new MeetingId(November, number).ToString());
        Assert.Equal(new MeetingId(November, number), MeetingId.Parse(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026-13")]
    [InlineData("2026-11a")]
    [InlineData("2026-11j")]
    [InlineData("2026-11bb")]
    [InlineData("2026-11-17")]
    public void Anything_else_is_no_meeting(string? text) => Assert.Null(MeetingId.Parse(text));

    [Fact]
    public void Extra_meetings_stand_between_their_month_s_own_and_the_next_month_s()
    {
        string[] names = [new MeetingId(November).ToString(), new MeetingId(November, 2).ToString(), MeetingId.LastOf(November).ToString(), "2026-12"];
        Assert.Equal(names, names.Order(StringComparer.Ordinal));
    }
}
