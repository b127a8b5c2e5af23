using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;
using NodaTime;

namespace GevinstBot.Domain.Tests.Targets;

public sealed class TargetEditTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");

    private static readonly IndicatorDefinition Waiting = new(new("ventetid"), "Ventetid", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
    {
        Organizations = [Ahus, Ous],
        Min = 0,
        Max = 400,
        LocalTargets = new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>>
        {
            [Ahus] = new Dictionary<int, Target> { [2027] = Target.AtMost(56, "Styret") },
        },
    };

    private static readonly IndicatorDefinition Band = Waiting with { Direction = Direction.Band };

    [Fact]
    public void The_region_s_target_has_a_source_and_an_empty_field_is_no_target()
    {
        var edit = Accepted(Waiting, ("target", "55 dager"), ("target-source", " Oppdragsdokumentet "), ("target-ahus", ""), ("target-ous", "54,5"));

        Assert.Equal(Target.AtMost(55, "Oppdragsdokumentet"), edit.Regional);
        Assert.Equal([(Ous, Target.AtMost(54.5m))], edit.Local.Select(own => (own.Key, own.Value)));
        Assert.Null(Accepted(Waiting, ("target", "")).Regional);
    }

    [Fact]
    public void Which_way_is_better_says_how_the_number_is_meant() =>
        Assert.Equal(Target.AtLeast(15), Accepted(Waiting with { Direction = Direction.Higher }, ("target", "15")).Regional);

    [Fact]
    public void An_own_target_that_stays_what_it_was_keeps_who_decided_it_and_another_does_not()
    {
        Assert.Equal("Styret", Accepted(Waiting, ("target-ahus", "56")).Local[Ahus].Source);
        Assert.Null(Accepted(Waiting, ("target-ahus", "57")).Local[Ahus].Source);
    }

    [Fact]
    public void A_band_has_both_ends_in_their_order()
    {
        Assert.Equal(new Target(40, 60), Accepted(Band, ("target", "40"), ("target-high", "60")).Regional);
        Assert.Equal([("target-high", TargetEdit.OtherEndMissing)], Problems(Band, ("target", "40")));
        Assert.Equal([("target-ous", TargetEdit.OtherEndMissing)], Problems(Band, ("target-ous-high", "40")));
        Assert.Equal([("target-high", TargetEdit.EndsTurned)], Problems(Band, ("target", "60"), ("target-high", "40")));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("12,5,3")]
    [InlineData("1e9")]
    [InlineData("=1+1")]
    [InlineData("12,5 %")]
    [InlineData("500")]
    [InlineData("-1")]
    public void What_is_no_target_is_told_beside_its_field(string typed)
    {
        Assert.Equal(["target"], Problems(Waiting, ("target", typed)).Select(problem => problem.Field));
        Assert.Equal(["target-ous"], Problems(Waiting, ("target", "55"), ("target-ous", typed)).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("2027", 2027)]
    [InlineData(" 2026 ", 2026)]
    [InlineData("27", null)]
    [InlineData("neste", null)]
    [InlineData("2099", null)]
    [InlineData("１９９９", null)]
    public void A_year_is_four_digits_and_not_far_away(string typed, int? year) =>
        Assert.Equal(year, TargetRhythm.Typed(typed, new LocalDate(2026, 11, 3)));

    [Theory]
    [InlineData(2026, 9, 2026)]
    [InlineData(2026, 10, 2027)]
    [InlineData(2027, 1, 2027)]
    public void From_October_on_it_is_the_next_year_s_targets_that_are_set(int year, int month, int expected) =>
        Assert.Equal(expected, TargetRhythm.YearAt(new LocalDate(year, month, 15)));

    private static TargetEdit Accepted(IndicatorDefinition definition, params (string Field, string Text)[] typed) =>
        Read(definition, typed).Match(edit => edit, problems => throw new InvalidOperationException(string.Join(", ", problems)));

    private static IEnumerable<(string Field, string Key)> Problems(IndicatorDefinition definition, params (string Field, string Text)[] typed) =>
        Read(definition, typed).Problems.Select(problem => (problem.Field, problem.TextKey));

    private static Checked<TargetEdit> Read(IndicatorDefinition definition, params (string Field, string Text)[] typed) =>
        TargetEdit.Read(typed.ToDictionary(field => field.Field, field => field.Text), definition, 2027);
}
