using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class UsualValuesTests
{
    [Theory]
    [InlineData(74, true)] // 7,4 without its comma
    [InlineData(38, false)]
    [InlineData(1.2, true)] // a share, not per cent
    [InlineData(1.5, false)]
    public void A_value_is_far_from_the_organisation_s_own_at_five_times_or_a_fifth(double value, bool isFar) =>
        Assert.Equal(isFar, new UsualValues(Own: [7.6m, 7.4m], Others: [1000]).IsFar((decimal)value));

    [Theory]
    [InlineData(0, false)]
    [InlineData(4.5, false)]
    [InlineData(4.6, true)]
    public void What_is_small_may_become_nothing(double value, bool isFar) =>
        Assert.Equal(isFar, new UsualValues(Own: [0.4m, 0.9m], Others: []).IsFar((decimal)value));

    [Theory]
    [InlineData(8_000, false)]
    [InlineData(9_000, true)]
    public void Who_has_reported_nothing_before_is_compared_with_the_others(double value, bool isFar) =>
        Assert.Equal(isFar, new UsualValues(Own: [], Others: [36, 412]).IsFar((decimal)value));

    [Fact]
    public void Where_nothing_is_known_or_all_were_nought_nothing_is_far()
    {
        Assert.False(UsualValues.None.IsFar(1_000_000));
        Assert.False(new UsualValues(Own: [0, 0], Others: []).IsFar(17));
    }
}
