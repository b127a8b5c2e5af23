using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// The agenda when the organisation has said whether it comes, or can't say so any more; the items are behind «Vis sakene».
/// </summary>
public static class AgendaReceiptCard
{
    /// <summary>Shown and hidden by «Vis sakene».</summary>
    private const string Items = "items";

    public static AdaptiveCard For(CardRequest request, MeetingQuestion question, AttendanceAnswer answer)
    {
        var (texts, answered) = (request.Texts, request.IsClosed ? "agenda.answered-locked" : "agenda.answered");
        return Show(
            request,
            question,
            [
                Cancelled(question, texts),
                Say.Strong(texts[AgendaWords.Key(answer.Attendance)]),
                answer.Attendance is Attendance.SendsSubstitute ? WhoComes(request, question) : null,
                question.SubstituteNeedsApp ? Say.Notice(texts["network.needs-app", question.Substitute!.Name]) : null,
                answer.Attendance is Attendance.Absent && question.Meeting.Meeting.IsObligatory
                    ? Say.Notice(texts["agenda.absent-obligatory"])
                    : null,
                answer.Raised is { } raised ? Say.Typed(texts["agenda.raised", raised, answer.RaisedMinutes]) : null,
                request.Answer is { } given ? Say.Small(texts[answered, texts.When(given.At, question.Meeting.Zone)]) : null,
            ],
            request.Answer is null || request.IsClosed ? null : request.Button(texts["form.edit"], AgendaEditSubmit.VerbName));
    }

    /// <summary>Who has been told; or how to say who it is, as long as that can be said.</summary>
    private static AdaptiveElement? WhoComes(CardRequest request, MeetingQuestion question) => question switch
    {
        { Substitute: { } person } when person.Id == request.To.Person => null,
        { Substitute: { } person } => Say.Typed(request.Texts["agenda.substitute-told", person.Name]),
        { Substitutes: not null } when !request.IsClosed => Say.Text(request.Texts["agenda.substitute-unknown"]),
        _ => null,
    };

    /// <summary>The meeting has begun, and the organisation hasn't said anything.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, MeetingQuestion question) =>
        Show(request, question, [Cancelled(question, request.Texts) ?? Say.Text(request.Texts["agenda.closed-unanswered"])], edit: null);

    private static AdaptiveElement? Cancelled(MeetingQuestion question, LocalTexts texts) =>
        question.Meeting.Meeting.TakesPlace ? null : Say.Notice(texts["agenda.cancelled"]);

    private static AdaptiveCard Show(
        CardRequest request, MeetingQuestion question, IReadOnlyList<AdaptiveElement?> status, AdaptiveAction? edit)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        return request.Frame(
            texts["agenda.heading", meeting.When(texts)],
            [
                .. status,
                request.IsClosed ? null : AgendaPart.Unapproved(question, texts),
                request.IsClosed ? null : AgendaPart.Place(meeting, texts),
                .. AgendaPart.Became(question, new OrganizationId(request.To.Subject), texts),
                Place.Together([Say.Subheading(texts["agenda.list"]), .. AgendaPart.For(agenda.Kept, meeting, texts)]).Hidden(Items),
            ],
            edit,
            Button.Toggle(texts["agenda.show-items"], Items),
            request.IsClosed ? null : AgendaPart.Join(question, texts));
    }
}
