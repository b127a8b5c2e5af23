using GevinstBot.Domain.Audit;

namespace GevinstBot.Domain.Tests.Audit;

public sealed class AuditEndsTests
{
    [Fact]
    public void A_log_that_has_grown_or_stands_still_follows_what_was_said_before()
    {
        Assert.True(Ends(5).Follows(null));
        Assert.True(Ends(5).Follows(Ends(4)));
        Assert.True(Ends(5).Follows(Ends(5)));
    }

    [Fact]
    public void A_log_that_has_shrunk_or_has_another_last_entry_does_not()
    {
        Assert.False(Ends(4).Follows(Ends(5)));
        Assert.False(Ends(5, "other").Follows(Ends(5)));
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData(5, null, 5)]
    [InlineData(null, 5, 5)]
    [InlineData(6, 5, 6)]
    [InlineData(3, 5, 5)]
    public void A_log_that_can_t_say_where_it_ends_goes_on_after_the_last_entry_that_is_known(int? newest, int? before, int known)
    {
        var ends = AuditEnds.Known(newest is { } there ? Ends(there).Last : null, before is { } said ? Ends(said) : null);

        Assert.Equal(known, ends.Last.Number);
        Assert.Equal(before is null ? 0 : 2, ends.Start.Number);
    }

    private static AuditEnds Ends(int last, string hash = "hash") => new(new AuditPoint(2, "start"), new AuditPoint(last, $"{hash}{last}"));
}
