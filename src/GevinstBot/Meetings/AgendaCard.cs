using System.Globalization;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Meetings;

/// <summary>The agenda to an organisation's contact, with three questions at most: who comes, an item to raise, how long it takes.</summary>
public static class AgendaCard
{
    public static PromptCard For(CardRequest request, MeetingFacts meeting, Agenda agenda, AttendanceAnswer? answer)
    {
        var card = (answer, request.IsClosed) switch
        {
            (null, false) => Form(request, meeting, agenda, typed: new Dictionary<string, string>(), problems: []),
            (null, true) => Show(request, meeting, agenda, [new TextBlock(request.Texts["agenda.closed-unanswered"])]),
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
                .. CardForm.RejectedBanner(problems, texts),
                new TextBlock(texts["agenda.length", agenda.Minutes, meeting.Minutes]),
                .. AgendaList.For(agenda.Kept, meeting, texts),
                .. Fields(request, typed).Select(field => field.WithProblems(problems, texts)),
            ]) with
        {
            Actions = [request.Button(texts["agenda.send"], AgendaSubmit.VerbName, ActionMode.Primary)],
        };
    }

    private static IEnumerable<InputElement> Fields(CardRequest request, IReadOnlyDictionary<string, string> typed)
    {
        var texts = request.Texts;
        yield return new InputChoiceSet(AttendanceAnswer.AttendanceField)
        {
            Label = texts["agenda.attendance"],
            Separator = true,
            Spacing = Spacing.Large,
            Style = ChoiceInputStyle.Expanded,
            IsRequired = true,
            ErrorMessage = texts["form.not-a-choice"],
            Choices = [.. Enum.GetValues<Attendance>().Select(choice => new Choice(texts[AttendanceKey(choice)], AttendanceAnswer.Choice(choice)))],
            Value = typed.GetValueOrDefault(AttendanceAnswer.AttendanceField),
        };
        yield return new InputText(AttendanceAnswer.RaisedField)
        {
            Label = texts["agenda.raise"],
            Placeholder = texts["agenda.raise-hint"],
            MaxLength = AgendaEdit.LongestTitle,
            Value = typed.GetValueOrDefault(AttendanceAnswer.RaisedField),
        };
        yield return new InputText(AttendanceAnswer.RaisedMinutesField)
        {
            Label = texts["agenda.raise-minutes"],
            MaxLength = 3,
            Style = InputTextStyle.Tel,
            Value = typed.GetValueOrDefault(
                AttendanceAnswer.RaisedMinutesField, AgendaEdit.UsualMinutes.ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static AdaptiveCard Show(CardRequest request, MeetingFacts meeting, Agenda agenda, IReadOnlyList<CardElement> status)
    {
        var texts = request.Texts;
        var card = request.Frame(
            texts["agenda.heading", meeting.When(texts)],
            [.. status, CardForm.Subheading(texts["agenda.list"]), .. AgendaList.For(agenda.Kept, meeting, texts)]);
        return request.Answer is null || request.IsClosed
            ? card
            : card with { Actions = [request.Button(texts["agenda.correct"], AgendaCorrect.VerbName)] };
    }

    private static IReadOnlyList<CardElement> Receipt(CardRequest request, MeetingFacts meeting, AttendanceAnswer answer) =>
    [
        new TextBlock(request.Texts[AttendanceKey(answer.Attendance)]) { Weight = TextWeight.Bolder },
        .. answer.Raised is { } raised ? [CardForm.Typed(request.Texts["agenda.raised", raised, answer.RaisedMinutes])] : Array.Empty<CardElement>(),
        .. request.Answer is { } given
            ? [CardForm.Small(request.Texts[request.IsClosed ? "agenda.answered-locked" : "agenda.answered", request.Texts.Moment(given.At, meeting.Zone)])]
            : Array.Empty<CardElement>(),
    ];

    private static string AttendanceKey(Attendance attendance) => $"agenda.attendance.{AttendanceAnswer.Choice(attendance)}";
}
