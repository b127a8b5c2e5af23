using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.Domain.Tests.LearningNetwork;

/// <summary>Two of a team fill in one check-in at once.</summary>
public sealed class CheckInMergeTests
{
    private static readonly CheckInAnswer Begun = Kull.Answer;

    [Fact]
    public void Fields_that_only_one_of_them_changed_are_put_together()
    {
        var merge = CheckInMerge.Of(Begun, Begun with { Learnt = "Varsle dagen før" }, Begun with { Test = "Portør henter", Measure = 12.5m });

        Assert.Equal(Begun with { Learnt = "Varsle dagen før", Test = "Portør henter", Measure = 12.5m }, merge.Answer);
        Assert.Empty(merge.Clashes);
    }

    [Fact]
    public void A_field_that_both_changed_to_the_same_is_no_clash_and_to_different_things_is()
    {
        var merge = CheckInMerge.Of(
            Begun, Begun with { Goal = "Mitt", Progress = 3m, Result = "Likt" }, Begun with { Goal = "Ditt", Progress = 3m, Result = "Likt" });

        Assert.Equal(["goal"], merge.Clashes);
        Assert.Equal(("Mitt", 3m, "Likt"), (merge.Answer.Goal, merge.Answer.Progress, merge.Answer.Result));
    }

    [Fact]
    public void What_one_of_them_took_out_stays_out() => Assert.Equal(
        "", CheckInMerge.Of(Begun with { Test = "Feil" }, Begun, Begun with { Test = "Feil", Learnt = "Nytt" }).Answer.Test);

    [Fact]
    public void A_blocker_is_never_half_of_one_and_half_of_another()
    {
        var own = Begun with { Blocker = BlockerKind.It, BlockerText = "Mangler tilgang" };
        var other = Begun with { Blocker = BlockerKind.Time, HelpFrom = Helper.Leader };

        var merge = CheckInMerge.Of(Begun, own, other);

        Assert.Equal(["blocker-kind"], merge.Clashes);
        Assert.Equal((BlockerKind.It, "Mangler tilgang", (Helper?)null), (merge.Answer.Blocker, merge.Answer.BlockerText, merge.Answer.HelpFrom));
    }

    [Fact]
    public void Two_who_began_with_an_open_form_began_with_the_goal_of_the_time_before()
    {
        var before = new CheckIn(Kull.Team.Id, "2026-w43-kull3", Begun, Kull.Team.Leader, Kull.At(2026, 10, 16, 9, 0), Version: 1);

        var merge = CheckInMerge.Of(CheckInMerge.Begun(before), Begun with { Learnt = "Nytt" }, Begun with { Goal = "Halvere den innen mars" });

        Assert.Equal(("Halvere den innen mars", "Nytt"), (merge.Answer.Goal, merge.Answer.Learnt));
        Assert.Empty(merge.Clashes);
    }
}
