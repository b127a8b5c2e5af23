using System.Collections.ObjectModel;
using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// The agenda to an organisation's contact, with one question: who comes. Who comes in their stead is only asked where it isn't known.
/// </summary>
public static class AgendaCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>What the fields hold when an answer is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(AttendanceAnswer answer) => new Dictionary<string, string>
    {
        [AttendanceAnswer.AttendanceField] = AttendanceAnswer.Choice(answer.Attendance),
        [TypedPerson.Chosen] = answer.Substitute?.Value ?? (answer.Attendance is Attendance.SendsSubstitute ? SubstituteChoice.NotYet : ""),
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
                Say.Line($"{AgendaPart.Total(agenda, meeting, texts)} {MeetingWords.PlaceLine(meeting.Meeting, texts)}"),
                AgendaPart.Unapproved(question, texts),
                AgendaPart.Obligation(meeting, texts),
                .. AgendaPart.Became(question, new OrganizationId(request.To.Subject), texts),
                .. AgendaPart.For(agenda.Kept, meeting, texts),
                Coming(texts, question, typed).WithProblems(problems, texts),
                .. WhoComes(question, new FilledForm(typed, problems, texts)),
                .. Raise(typed, problems, texts),
                request.PurposeLine(),
            ],
            request.Button(texts["agenda.send"], AgendaAnswerSubmit.VerbName).Primary(),
            request.AnswersToday ? Button.Writing(texts["agenda.raise-item"], texts.Ways("command.raise")[0]) : null,
            AgendaPart.Join(question, texts));
    }

    /// <summary>
    /// An item is raised by its own form. Cards from before that asked for it here: what was typed on one comes back with what is wrong.
    /// </summary>
    private static IReadOnlyList<AdaptiveElement> Raise(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts)
    {
        var raised = typed.GetValueOrDefault(AttendanceAnswer.RaisedField, "");
        if (raised.Length == 0)
            return [];
        var usual = AgendaEdit.UsualMinutes.ToString(CultureInfo.InvariantCulture);
        return
        [
            Ask.Text(
                AttendanceAnswer.RaisedField, texts["agenda.raise"], raised, AgendaEdit.LongestTitle, texts["agenda.raise-hint"])
                .WithProblems(problems, texts),
            Say.Small(texts["form.no-personal-data"]),
            Ask.WholeNumber(
                AttendanceAnswer.RaisedMinutesField,
                texts["agenda.raise-minutes"],
                typed.GetValueOrDefault(AttendanceAnswer.RaisedMinutesField, usual),
                digits: 3).WithProblems(problems, texts),
        ];
    }

    /// <summary>Once it is said that somebody comes in their stead: those whom the organisation has named, or somebody new.</summary>
    private static IEnumerable<AdaptiveElement> WhoComes(MeetingQuestion question, FilledForm form)
    {
        var sends = form.Typed.GetValueOrDefault(AttendanceAnswer.AttendanceField) == AttendanceAnswer.Choice(Attendance.SendsSubstitute);
        if (!sends || question.Substitutes is not { } substitutes)
            return [];
        var chosen = substitutes.Roster.Find(new PersonId(form.Typed.GetValueOrDefault(TypedPerson.Chosen, "")));
        var known = substitutes.Known.Concat(chosen is null ? [] : [chosen]).Distinct();
        return
        [
            form.OneOf(
                TypedPerson.Chosen, form.Texts["agenda.who-comes"],
                [
                    .. known.Select(person => (person.Name, person.Id.Value)),
                    (form.Texts["agenda.substitute-not-yet"], SubstituteChoice.NotYet),
                ],
                substitutes.Usual?.Id.Value, form.Texts["agenda.who-comes-hint"]),
            .. PersonPart.Somebody(mayBeKnown: true, form, question.HasDirectory, substitutes.Directory),
        ];
    }

    private static string Title(Attendance choice, MeetingQuestion question, LocalTexts texts) =>
        choice is Attendance.SendsSubstitute && question.Substitutes?.Usual is { } usual
            ? texts["agenda.substitute-comes", usual.Name]
            : texts[AgendaWords.Key(choice)];

    private static AdaptiveInput Coming(
        LocalTexts texts, MeetingQuestion question, IReadOnlyDictionary<string, string> typed) => Ask.Tap(
        AttendanceAnswer.AttendanceField,
        texts["agenda.attendance"],
        Enum.GetValues<Attendance>().Select(choice => (Title(choice, question, texts), AttendanceAnswer.Choice(choice))),
        typed.GetValueOrDefault(AttendanceAnswer.AttendanceField)).Required(texts["form.not-a-choice"]).Apart(AdaptiveSpacing.Medium);
}
