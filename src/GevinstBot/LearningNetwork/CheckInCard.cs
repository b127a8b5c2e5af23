using System.Globalization;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>The check-in's form: only goal and progress must be filled in, and the goal stands there from the time before.</summary>
public static class CheckInCard
{
    /// <summary>Which version of the team's check-in the person saw when they began to type.</summary>
    public const string BasedOnField = "based-on";

    public static AdaptiveCard For(CardRequest request, CheckInQuestion question) =>
        Form(request, question, field => field == CheckInField.Goal ? question.Previous?.Answer.Goal ?? "" : "", [], basedOn: 0);

    /// <summary>The form with a check-in that is to be corrected.</summary>
    public static AdaptiveCard Correction(CardRequest request, CheckInQuestion question, CheckIn checkIn) =>
        Form(request, question, field => Stored(checkIn.Answer, field, request.Texts), [], checkIn.Version);

    /// <summary>The form with what was typed while somebody else in the team stored theirs: the person decides, nothing is lost.</summary>
    public static AdaptiveCard Overtaken(
        CardRequest request, CheckInQuestion question, Func<string, string> typed, CheckIn checkIn, string? by)
    {
        var texts = request.Texts;
        var notice = texts["check-in.overtaken", by ?? texts["check-in.unknown-person"], texts.Moment(checkIn.At, question.Zone)];
        var form = Form(request, question, typed, [], checkIn.Version);
        return form with { Body = [form.Body[0], CheckInWords.Notice(notice), .. form.Body.Skip(1)] };
    }

    public static AdaptiveCard Form(
        CardRequest request, CheckInQuestion question, Func<string, string> typed, IReadOnlyList<Problem> problems, int basedOn)
    {
        var texts = request.Texts;
        var fields = new CheckInFields(typed, texts).All();
        return request.Frame(
            texts["check-in.title", question.Week],
            [
                .. CardForm.RejectedBanner(problems, texts),
                .. CheckInWords.Intro(question, texts),
                CardForm.Small(texts["check-in.for-the-team", texts[$"team.role.{CheckInField.Key(question.Team.RoleOf(request.To.Person))}"]]),
                new TextBlock(texts["check-in.no-patients"]) { Weight = TextWeight.Bolder },
                .. fields.Select(field => field.WithProblems(problems, texts)),
                CardForm.Small(texts["check-in.deadline", texts.Moment(request.Closes, question.Zone)]),
            ]) with
        {
            Actions = [request.Button(texts["check-in.save"], CheckInSubmit.VerbName).With(BasedOnField, basedOn.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static string Stored(CheckInAnswer answer, string field, LocalTexts texts) => field switch
    {
        CheckInField.Goal => answer.Goal,
        CheckInField.Test => answer.Test,
        CheckInField.Result => answer.Result,
        CheckInField.Learnt => answer.Learnt,
        CheckInField.Decision => CheckInWords.Key(answer.Decision),
        CheckInField.BlockerKind => CheckInWords.Key(answer.Blocker),
        CheckInField.Blocker => answer.BlockerText,
        CheckInField.HelpFrom => CheckInWords.Key(answer.HelpFrom),
        CheckInField.Progress => Progress.Key(answer.Progress),
        CheckInField.Measure => answer.Measure is { } measure ? CheckInWords.Number(measure, texts) : "",
        _ => "",
    };
}
