using System.Collections.ObjectModel;
using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// The agenda to an organisation's contact, with three questions at most: who comes, an item to raise, how long it takes.
/// </summary>
public static class AgendaCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>What the fields hold when an answer is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(AttendanceAnswer answer) => new Dictionary<string, string>
    {
        [AttendanceAnswer.AttendanceField] = AttendanceAnswer.Choice(answer.Attendance),
        [AttendanceAnswer.RaisedField] = answer.Raised ?? "",
        [AttendanceAnswer.RaisedMinutesField] = answer.RaisedMinutes.ToString(CultureInfo.InvariantCulture),
    };

    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        return request.Frame(
            texts["agenda.heading", meeting.When(texts)],
            [
                Problems.Banner(problems, texts),
                Say.Text(AgendaPart.Total(agenda, meeting, texts)),
                .. AgendaPart.For(agenda.Kept, meeting, texts),
                .. Fields(texts, typed).SelectMany(field => Asked(field, problems, texts)),
            ],
            request.Button(texts["agenda.send"], AgendaAnswerSubmit.VerbName));
    }

    /// <summary>A hint vanishes when somebody writes; a warning must not.</summary>
    private static IEnumerable<AdaptiveElement> Asked(AdaptiveInput field, IReadOnlyList<Problem> problems, LocalTexts texts) =>
        field.Id == AttendanceAnswer.RaisedField
            ? [field.WithProblems(problems, texts), Say.Small(texts["form.no-personal-data"])]
            : [field.WithProblems(problems, texts)];

    private static IReadOnlyList<AdaptiveInput> Fields(LocalTexts texts, IReadOnlyDictionary<string, string> typed) =>
    [
        Ask.Tap(
            AttendanceAnswer.AttendanceField,
            texts["agenda.attendance"],
            Enum.GetValues<Attendance>().Select(choice => (texts[AgendaWords.Key(choice)], AttendanceAnswer.Choice(choice))),
            typed.GetValueOrDefault(AttendanceAnswer.AttendanceField)).Required(texts["form.not-a-choice"]).Apart(AdaptiveSpacing.Large),
        Ask.Text(
            AttendanceAnswer.RaisedField, texts["agenda.raise"], typed.GetValueOrDefault(AttendanceAnswer.RaisedField),
            AgendaEdit.LongestTitle, texts["agenda.raise-hint"]),
        Ask.WholeNumber(
            AttendanceAnswer.RaisedMinutesField,
            texts["agenda.raise-minutes"],
            typed.GetValueOrDefault(AttendanceAnswer.RaisedMinutesField, AgendaEdit.UsualMinutes.ToString(CultureInfo.InvariantCulture)),
            digits: 3),
    ];
}
