using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>A check-in that two of a team filled in at once.</summary>
/// <param name="Answer">What both have told, put together.</param>
/// <param name="Clashes">The fields in which they have told different things; there it is the later one's.</param>
public sealed record CheckInMerge(CheckInAnswer Answer, IReadOnlyList<string> Clashes)
{
    /// <param name="begun">What the later one's form began with.</param>
    /// <param name="own">What they sent.</param>
    /// <param name="other">What a colleague stored before them.</param>
    public static CheckInMerge Of(CheckInAnswer begun, CheckInAnswer own, CheckInAnswer other)
    {
        var merge = new AnswerMerge<CheckInAnswer>(begun, own, other);
        // A blocker is its kind, its words and who is to help: half of one and half of another is neither.
        var (blocker, text, helper) = merge.Of(
            CheckInField.BlockerKind, answer => (answer.Blocker, answer.BlockerText, answer.HelpFrom));
        var answer = new CheckInAnswer(
            merge.Of(CheckInField.Goal, told => told.Goal), merge.Of(CheckInField.Test, told => told.Test),
            merge.Of(CheckInField.Result, told => told.Result), merge.Of(CheckInField.Learnt, told => told.Learnt),
            merge.Of(CheckInField.Decision, told => told.Decision), blocker, text, helper,
            merge.Of(CheckInField.Progress, told => told.Progress), merge.Of(CheckInField.Measure, told => told.Measure));
        return new CheckInMerge(answer, merge.Clashes);
    }

    /// <summary>What an open form begins with: the goal of the time before, and nothing else that anybody has said.</summary>
    public static CheckInAnswer Begun(CheckIn? previous) => new(
        previous?.Answer.Goal ?? "", "", "", "", Decision: null, Blocker: null, "", HelpFrom: null, Progress: 0, Measure: null);
}
