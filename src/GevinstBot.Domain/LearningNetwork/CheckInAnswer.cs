namespace GevinstBot.Domain.LearningNetwork;

/// <summary>Beslutning: what the team does with what it tested.</summary>
public enum TestDecision
{
    Discard,
    Adjust,
    Expand,
    Adopt,
}

/// <summary>Hindring: what stands in the team's way.</summary>
public enum BlockerKind
{
    Time,
    It,
    Leadership,
    Training,
    Cooperation,
    Disagreement,
    Other,
}

/// <summary>Who the team asks for help.</summary>
public enum Helper
{
    Leader,
    Advisor,
    It,
    UnionRepresentative,
}

/// <summary>
/// What a team tells at a check-in. Goal and progress are always there; the rest as far as the team has come. The blocker's
/// text may be empty when its kind says enough; the measure is the latest value of what the team measures.
/// </summary>
public sealed record CheckInAnswer(
    string Goal, string Test, string Result, string Learnt, TestDecision? Decision, BlockerKind? Blocker, string BlockerText,
    Helper? HelpFrom, decimal Progress, decimal? Measure)
{
    /// <summary>Reads the fields of <see cref="CheckInField"/>.</summary>
    public static Checked<CheckInAnswer> Read(Func<string, string> typed)
    {
        var fields = new CheckInReading(typed);
        var answer = new CheckInAnswer(
            fields.RequiredText(CheckInField.Goal), fields.Text(CheckInField.Test), fields.Text(CheckInField.Result),
            fields.Text(CheckInField.Learnt), fields.Choice<TestDecision>(CheckInField.Decision),
            fields.Choice<BlockerKind>(CheckInField.BlockerKind), fields.Text(CheckInField.Blocker),
            fields.Choice<Helper>(CheckInField.HelpFrom), fields.Progress(), fields.Measure());
        // Nothing that was typed is dropped in silence: words about a blocker need its kind, «annet» needs words.
        if (answer is { Blocker: null, BlockerText.Length: > 0 } && !fields.HasProblem(CheckInField.BlockerKind))
            fields.Refuse(CheckInField.BlockerKind, "check-in.problem.blocker-kind");
        if (answer is { Blocker: BlockerKind.Other, BlockerText.Length: 0 } && !fields.HasProblem(CheckInField.Blocker))
            fields.Refuse(CheckInField.Blocker, "check-in.problem.blocker");
        return fields.Problems.Count > 0 ? Checked<CheckInAnswer>.Rejected(fields.Problems) : Checked<CheckInAnswer>.Accepted(answer);
    }
}
