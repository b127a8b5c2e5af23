using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.Tests.GroupPulse;

/// <summary>
/// Somebody who sees every view of every pulse, knows how many have answered in each part, and may know one answer, the own, tries to work
/// out what another answered: from a part, from the whole less the parts, and from one pulse and the next.
/// </summary>
public sealed class DifferencingAttackTests
{
    private const int Threshold = 5;
    private static readonly string[] Parts = ["a", "b", "c", "d"];

    // Answers are drawn alike on purpose: what everybody says is what gives people away.
    private static Gen<AdkarScores> Scores =>
        from usual in Gen.Choose(1, 5)
        from odd in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        from other in Gen.Choose(1, 5)
        select odd ? new AdkarScores(usual, other, usual, other, 4) : new AdkarScores(4, 4, usual > 3 ? 4 : 3, 4, 4);

    private static Gen<List<GroupAnswer>> Answers =>
        from count in Gen.Choose(0, 40)
        from answers in (from part in Gen.Elements(Parts) from scores in Scores select new GroupAnswer(part, scores)).ListOf(count)
        select answers.ToList();

    [Fact]
    public void Nobody_s_answer_can_be_worked_out_from_what_is_shown_of_one_pulse() => Always.Holds(Answers, answers =>
    {
        var result = GroupResult.Of(answers, Asked, Threshold, []);
        return AdkarElements.InOrder.All(element => Sets.All(parts =>
            result.Scores[element].Known(parts) is not { Total: > 0 } known || IsNobodyGivenAway(known)));
    });

    [Fact]
    public void What_is_known_of_any_parts_together_is_what_they_said() => Always.Holds(Answers, answers =>
    {
        var column = GroupResult.Of(answers, Asked, Threshold, []).Scores[AdkarElement.Desire];
        return Sets.All(parts => column.Known(parts) is not { } known
            || known.Counts.SequenceEqual(Enumerable.Range(1, 5)
                .Select(score => answers.Count(one => parts.Contains(one.Part) && one.Scores.Desire == score))));
    });

    [Fact]
    public void Few_who_are_new_or_have_left_can_not_be_worked_out_from_one_pulse_and_the_next() => Always.Holds(
        from before in Answers
        from leave in Gen.Choose(0, 2)
        from come in (from part in Gen.Elements(Parts) from scores in Scores select new GroupAnswer(part, scores)).ListOf(2)
        select (before, now: before.Skip(leave).Concat(come).ToList()),
        drawn =>
        {
            var before = GroupResult.Of(drawn.before, Asked, Threshold, []);
            var now = GroupResult.Of(drawn.now, Asked, Threshold, [before]);
            return AdkarElements.InOrder.All(element => Sets.All(parts =>
                (before.Scores[element].Known(parts), now.Scores[element].Known(parts)) is not ({ } then, { } later)
                || then.DistanceTo(later) is 0 or >= Threshold));
        });

    /// <summary>An attack that succeeds against results that hide only what is too small: this is what the rules are for.</summary>
    [Fact]
    public void Against_results_that_only_hide_small_parts_the_attack_succeeds()
    {
        var small = new Tally([1, 0, 0, 0, 0]);
        var large = new Tally([0, 3, 3, 3, 0]);
        var naive = new GroupColumn(
            GroupCell.Of(small + large),
            new Dictionary<string, GroupCell> { ["a"] = GroupCell.Without(HiddenBecause.TooFew), ["b"] = GroupCell.Of(large) });

        Assert.False(IsNobodyGivenAway(naive.Known(new HashSet<string> { "a" })!));
    }

    private static Dictionary<string, int> Asked => Parts.ToDictionary(part => part, _ => 40);

    private static IEnumerable<HashSet<string>> Sets => Enumerable.Range(1, (1 << Parts.Length) - 1)
        .Select(set => Parts.Where((_, at) => (set & 1 << at) != 0).ToHashSet());

    /// <summary>For a stranger, and for each of those who answered, who takes the own answer away first.</summary>
    private static bool IsNobodyGivenAway(Tally known) =>
        known.Total >= Threshold
        && !IsUnanimous(known.Counts)
        && !known.Counts.Select((count, own) => (count, own)).Where(choice => choice.count > 0)
            .Any(choice => IsUnanimous(known.Counts.Select((count, at) => at == choice.own ? count - 1 : count)));

    private static bool IsUnanimous(IEnumerable<int> counts) => counts.Count(count => count > 0) == 1;
}
