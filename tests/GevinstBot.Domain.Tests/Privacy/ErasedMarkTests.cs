using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;

namespace GevinstBot.Domain.Tests.Privacy;

public sealed class ErasedMarkTests
{
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000001");
    private static readonly PersonId Ola = new("6e760000-0000-4000-8000-000000000002");

    [Fact]
    public void A_mark_knows_its_person_again_and_nobody_else()
    {
        var mark = ErasedMark.Of(Kari, "0a1b");

        Assert.True(mark.Is(Kari));
        Assert.False(mark.Is(Ola));
    }

    [Fact]
    public void Two_marks_of_one_person_have_nothing_in_common_and_neither_has_the_id()
    {
        var (one, two) = (ErasedMark.Of(Kari, "0a1b"), ErasedMark.Of(Kari, "2c3d"));

        Assert.NotEqual(one.Print, two.Print);
        Assert.All([one, two], mark => Assert.DoesNotContain(Kari.Value, mark.ToString(), StringComparison.Ordinal));
    }
}
