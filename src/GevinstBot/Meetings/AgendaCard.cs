using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>The agenda to an organisation's contact, with three questions at most: who comes, an item to raise, how long it takes.</summary>
public static class AgendaCard
{
    public static PromptCard For(CardRequest request, MeetingFacts meeting, Agenda agenda, AttendanceAnswer? answer)
    {
        var card = (answer, request.IsClosed) switch
        {
            (null, false) => Form(request, meeting, agenda, typed: new Dictionary<string, string>(), problems: []),
            (null, true) => Show(request, meeting, agenda, [Say.Text(request.Texts["agenda.closed-unanswered"])]),
            ({ } given, _) => Show(request, meeting, agenda, Receipt(request, meeting, given)),
        };
        return new PromptCard(card, request.Texts["agenda.summary", request.Texts.Day(meeting.Day)]);
    }

    /// <summary>What the fields hold when an answer is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(AttendanceAnswer answer) => new Dictionary<string, string>
    {
        [AttendanceAnswer.AttendanceField] = AttendanceAnswer.Choice(answer.Attendance),
        [AttendanceAnswer.RaisedField] = answer.Raised ?? "",
        [AttendanceAnswer.RaisedMinutesField] = answer.RaisedMinutes.ToString(CultureInfo.InvariantCulture),
    };

    public static AdaptiveCard Form(
        CardRequest request, MeetingFacts meeting, Agenda agenda, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["agenda.heading", meeting.When(texts)],
            [
                Problems.Banner(problems, texts),
                Say.Text(AgendaList.Total(agenda, meeting, texts)),
                .. AgendaList.For(agenda.Kept, meeting, texts),
                .. Fields(texts, typed).SelectMany(field => Asked(field, problems, texts)),
            ],
            request.Button(texts["agenda.send"], AgendaSubmit.VerbName));
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
            Enum.GetValues<Attendance>().Select(choice => (texts[AttendanceKey(choice)], AttendanceAnswer.Choice(choice))),
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

    private static AdaptiveCard Show(CardRequest request, MeetingFacts meeting, Agenda agenda, IReadOnlyList<AdaptiveElement?> status)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["agenda.heading", meeting.When(texts)],
            [.. status, Say.Subheading(texts["agenda.list"]), .. AgendaList.For(agenda.Kept, meeting, texts)],
            request.Answer is null || request.IsClosed ? null : request.Button(texts["agenda.correct"], AgendaCorrect.VerbName));
    }

    private static IReadOnlyList<AdaptiveElement?> Receipt(CardRequest request, MeetingFacts meeting, AttendanceAnswer answer)
    {
        var texts = request.Texts;
        return
        [
            Say.Strong(texts[AttendanceKey(answer.Attendance)]),
            answer.Raised is { } raised ? Say.Typed(texts["agenda.raised", raised, answer.RaisedMinutes]) : null,
            request.Answer is { } given
                ? Say.Small(texts[request.IsClosed ? "agenda.answered-locked" : "agenda.answered", texts.When(given.At, meeting.Zone)])
                : null,
        ];
    }

    private static string AttendanceKey(Attendance attendance) => $"agenda.attendance.{AttendanceAnswer.Choice(attendance)}";
}
