using GevinstBot.Domain.Forms;

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
    public static Checked<CheckInAnswer> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var answer = new CheckInAnswer(
            form.RequiredText(CheckInField.Goal, CheckInField.LongestText), Text(CheckInField.Test), Text(CheckInField.Result),
            Text(CheckInField.Learnt), Choice<TestDecision>(CheckInField.Decision), Choice<BlockerKind>(CheckInField.BlockerKind),
            Text(CheckInField.Blocker), Choice<Helper>(CheckInField.HelpFrom),
            form.RequiredChoice(CheckInField.Progress, LearningNetwork.Progress.Choices),
            form.Number(CheckInField.Measure, TypedNumber.Read));
        // Nothing that was typed is dropped in silence: words about a blocker need its kind, «annet» needs words.
        if (answer is { Blocker: null, BlockerText.Length: > 0 } && !form.IsRefused(CheckInField.BlockerKind))
            form.Refuse(CheckInField.BlockerKind, "check-in.problem.blocker-kind");
        if (answer is { Blocker: BlockerKind.Other, BlockerText.Length: 0 })
            form.Refuse(CheckInField.Blocker, "check-in.problem.blocker");
        return form.Checked(() => answer);

        string Text(string field) => form.Text(field, CheckInField.LongestText);

        // «Ingen» is also what a field that was left alone means.
        T? Choice<T>(string field) where T : struct, Enum =>
            form[field] == CheckInField.None ? null : form.Choice(field, CheckInField.Choices<T>());
    }
}
