using GevinstBot.TestKit;

namespace GevinstBot.Tests.Architecture;

public sealed class LaneTests
{
    [Fact]
    public void What_starts_an_emulator_a_browser_or_a_program_is_in_the_slow_lane()
    {
        Assert.Empty(SlowLane.Unmarked(typeof(LaneTests).Assembly));
        Assert.NotEqual(0, SlowLane.Marked(typeof(LaneTests).Assembly));
    }
}
