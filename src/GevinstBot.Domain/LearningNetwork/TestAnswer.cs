using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// What a team tells of a small test: what was tried must be there, the rest comes when it is known. It is read and named by the fields of
/// a check-in (<see cref="CheckInField"/>), which asks the same of the last one.
/// </summary>
/// <param name="Test">What, where and when.</param>
/// <param name="Prediction">What the team expects to happen.</param>
/// <param name="Result">What happened.</param>
/// <param name="Learnt">What was learnt.</param>
/// <param name="Decision">What the team does with the change; null while it isn't decided.</param>
/// <param name="Measure">What was measured.</param>
/// <param name="Follows">The test that this one builds on; null for a new idea.</param>
public sealed record TestAnswer(
    string Test, string Prediction, string Result, string Learnt, TestDecision? Decision, decimal? Measure, string? Follows)
{
    public const string PredictionField = "prediction";
    public const string FollowsField = "follows";

    /// <param name="typed">What was typed.</param>
    /// <param name="earlier">The tests that this one may build on.</param>
    public static Checked<TestAnswer> Read(IReadOnlyDictionary<string, string> typed, IReadOnlyCollection<string> earlier)
    {
        var form = new TypedForm(typed);
        var answer = new TestAnswer(
            form.RequiredText(CheckInField.Test, CheckInField.LongestText), Text(PredictionField), Text(CheckInField.Result),
            Text(CheckInField.Learnt), ReadDecision(form), form.Number(CheckInField.Measure, TypedNumber.Read), ReadFollows(form, earlier));
        return form.Checked(() => answer);

        string Text(string field) => form.Text(field, CheckInField.LongestText);
    }

    /// <summary>What two of a team made of one test, and the fields in which they differ; there it is the later one's.</summary>
    public static (TestAnswer Answer, IReadOnlyList<string> Clashes) Merge(TestAnswer begun, TestAnswer own, TestAnswer other)
    {
        var merge = new AnswerMerge<TestAnswer>(begun, own, other);
        var answer = new TestAnswer(
            merge.Of(CheckInField.Test, told => told.Test), merge.Of(PredictionField, told => told.Prediction),
            merge.Of(CheckInField.Result, told => told.Result), merge.Of(CheckInField.Learnt, told => told.Learnt),
            merge.Of(CheckInField.Decision, told => told.Decision), merge.Of(CheckInField.Measure, told => told.Measure),
            merge.Of(FollowsField, told => told.Follows));
        return (answer, merge.Clashes);
    }

    private static TestDecision? ReadDecision(TypedForm form) => form[CheckInField.Decision] == CheckInField.None
        ? null
        : form.Choice(CheckInField.Decision, CheckInField.Choices<TestDecision>());

    private static string? ReadFollows(TypedForm form, IReadOnlyCollection<string> earlier)
    {
        var said = form[FollowsField];
        if (said.Length == 0 || said == CheckInField.None)
            return null;
        if (!earlier.Contains(said))
            form.Refuse(FollowsField, TypedForm.NotAChoice);
        return said;
    }
}
