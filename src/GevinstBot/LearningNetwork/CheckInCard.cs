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
    public static AdaptiveCard For(CardRequest request, CheckInQuestion question) => Form(
        request, question, new Dictionary<string, string> { [CheckInField.Goal] = question.Previous?.Answer.Goal ?? "" }, problems: []);

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

    private static AdaptiveCard Form(
        CardRequest request, CheckInQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems,
        bool showsFilled)
    {
        var texts = request.Texts;
        var fields = new CheckInFields(new FilledForm(typed, problems, texts), question.Previous?.Answer, showsFilled);
        return request.Frame(
            texts["check-in.title", question.Week],
            [
                Problems.Banner(problems, texts),
                .. CheckInWords.About(question, texts),
                Say.Small(texts["check-in.for-the-team", texts[$"team.role.{CheckInField.Key(question.Team.RoleOf(request.To.Person))}"]]),
                Say.Strong(texts["form.no-personal-data"]),
                .. fields.All(),
                request.PurposeLine(),
                Say.Small(texts["check-in.deadline", texts.When(request.Closes, question.Zone)]),
            ],
            request.Button(texts["check-in.save"], CheckInAnswerSubmit.VerbName).Primary(),
            problems.Count > 0 ? null : Button.Toggle(texts["check-in.show-test"], CheckInFields.AboutTest),
            problems.Count > 0 ? null : Button.Toggle(texts["check-in.show-blocker"], CheckInFields.AboutBlocker));
    }
}
