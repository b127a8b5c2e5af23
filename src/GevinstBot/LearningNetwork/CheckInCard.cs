using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// The check-in's form. Goal, progress and what is in the way are asked; only the first two must be filled in, and the goal stands there
/// from the time before. The rest is behind two buttons, unless something there is filled in or wrong.
/// </summary>
public static class CheckInCard
{
    public static AdaptiveCard For(CardRequest request, CheckInQuestion question) =>
        Form(request, question, Begun(question, request.Texts), problems: [], showsFilled: false);

    /// <summary>The form with what is stored: as short as the open one.</summary>
    public static AdaptiveCard Correction(CardRequest request, CheckInQuestion question, CheckInAnswer answer) =>
        Form(request, question, Fields(answer, request.Texts), [], showsFilled: false);

    /// <summary>What the fields hold when a check-in is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(CheckInAnswer answer, LocalTexts texts) => new Dictionary<string, string>
    {
        [CheckInField.Goal] = answer.Goal,
        [CheckInField.Test] = answer.Test,
        [CheckInField.Result] = answer.Result,
        [CheckInField.Learnt] = answer.Learnt,
        [CheckInField.Decision] = CheckInWords.Key(answer.Decision),
        [CheckInField.BlockerKind] = CheckInWords.Key(answer.Blocker),
        [CheckInField.Blocker] = answer.BlockerText,
        [CheckInField.HelpFrom] = CheckInWords.Key(answer.HelpFrom),
        [CheckInField.Progress] = Progress.Key(answer.Progress),
        [CheckInField.Measure] = answer.Measure is { } measure ? CheckInWords.Number(measure, texts) : "",
    };

    /// <summary>The form with what was typed, all of it to be seen.</summary>
    public static AdaptiveCard Form(
        CardRequest request, CheckInQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems) =>
        Form(request, question, typed, problems, showsFilled: true);

    /// <summary>What two of the team have told, put together, with both words where they differ.</summary>
    public static AdaptiveCard Clashing(CardRequest request, CheckInQuestion question, CheckInClashFacts clash) =>
        Form(request, question, Fields(clash.Merge.Answer, request.Texts), [], showsFilled: true, clash);

    private static AdaptiveCard Form(
        CardRequest request, CheckInQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems,
        bool showsFilled, CheckInClashFacts? clash = null)
    {
        var texts = request.Texts;
        var fields = new CheckInFields(
            new FilledForm(typed, problems, texts), question.Previous?.Answer, showsFilled, clash, Measured(question));
        return request.Frame(
            texts["check-in.title", question.Week],
            [
                Problems.Banner(problems, texts),
                .. CheckInWords.About(question, texts),
                question.Focus is { } focus ? Say.Text(texts[$"check-in.focus.{CheckInField.Key(focus)}"]) : null,
                question.Logged is { } logged && problems.Count == 0
                    ? Say.Text(texts["check-in.from-test", logged.Number, texts.Day(logged.Test.First.InZone(question.Zone).Date)])
                    : null,
                Say.Small(texts["check-in.for-the-team", texts[$"team.role.{CheckInField.Key(question.Team.RoleOf(request.To.Person))}"]]),
                Say.Strong(texts["form.no-personal-data"]),
                .. fields.All(),
                request.PurposeLine(),
                Say.Small(texts["check-in.deadline", texts.When(request.Closes, question.Zone)]),
            ],
            request.Button(texts["check-in.save"], CheckInAnswerSubmit.VerbName).Primary(),
            problems.Count > 0 ? null : Button.Toggle(texts["check-in.show-test"], CheckInFields.AboutTest),
            problems.Count > 0 ? null : Button.Toggle(texts["check-in.show-blocker"], CheckInFields.AboutBlocker),
            question is { Focus: CheckInFocus.Indicator, Series: null }
                ? Button.Writing(texts["check-in.choose-indicator"], texts.Ways("command.team-indicator")[0])
                : null);
    }

    /// <summary>What stands there before anybody has typed: the goal of the time before, and the team's last logged test.</summary>
    private static Dictionary<string, string> Begun(CheckInQuestion question, LocalTexts texts)
    {
        var goal = question.Previous?.Answer.Goal ?? "";
        return question.Logged?.Test.Said is not { } test
            ? new Dictionary<string, string> { [CheckInField.Goal] = goal }
            : new Dictionary<string, string>
            {
                [CheckInField.Goal] = goal,
                [CheckInField.Test] = test.Test,
                [CheckInField.Result] = test.Result,
                [CheckInField.Learnt] = test.Learnt,
                [CheckInField.Decision] = CheckInWords.Key(test.Decision),
                [CheckInField.Measure] = test.Measure is { } measure ? CheckInWords.Number(measure, texts) : "",
            };
    }

    private static string? Measured(CheckInQuestion question) =>
        question.Series?.Indicator.Said is { } said ? $"{said.Name}, {said.Unit}" : null;
}
