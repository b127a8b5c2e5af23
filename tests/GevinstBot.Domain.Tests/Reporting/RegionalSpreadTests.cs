using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class RegionalSpreadTests
{
    [Fact]
    public void Of_fewer_than_five_nobody_is_shown_beside_the_others() => Assert.Null(RegionalSpread.Of([1, 2, 3, 4]));

    [Fact]
    public void Of_five_there_is_a_middle_and_two_ends_whatever_the_order() =>
        Assert.Equal(new RegionalSpread(3, 1, 9), RegionalSpread.Of([9, 1, 3, 2, 5]));

    [Fact]
    public void Of_an_even_number_the_middle_lies_between_two() => Assert.Equal(3.5m, RegionalSpread.Of([6, 5, 4, 3, 2, 1])!.Median);
}
