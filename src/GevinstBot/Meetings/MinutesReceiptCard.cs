using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The minutes as they were saved, or that nobody wrote them in time.</summary>
public static class MinutesReceiptCard
{
    /// <param name="request">Whose card.</param>
    /// <param name="question">The meeting.</param>
    /// <param name="minutes">As they were saved.</param>
    /// <param name="actions">Its actions as they stand now.</param>
    public static AdaptiveCard For(
        CardRequest request, MeetingQuestion question, Minutes minutes, IReadOnlyList<ActionItem> actions)
    {
        var (texts, meeting) = (request.Texts, question.Meeting);
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                request.Answer is { } answer ? Say.Text(Saved(request, answer, question)) : null,
                .. DecisionPart.Decisions(minutes, meeting, texts),
                .. question.Agenda.Kept.Select(item => item.Approves).OfType<ApprovedMinutes>()
                    .Where(earlier => minutes.Approves?.Contains(earlier) is not true)
                    .Select(earlier => Say.Line(texts["minutes.not-approved", texts.Day(earlier.Day)])),
                Say.Subheading(texts["minutes.actions"]),
                .. DecisionPart.Actions(minutes.Actions, minutes, meeting, texts, new StandingActions(actions, request.Now)),
                minutes is { CatchUp: { } instead, Absent: { Count: > 0 } absent }
                    ? Say.Typed(texts["minutes.catch-up-asked", texts.List([.. absent.Select(meeting.Name)]), texts.Date(instead.Due)])
                    : null,
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], MinutesEditSubmit.VerbName),
            MinutesCommand.Button(meeting.Meeting, texts));
    }

    /// <summary>When it was saved and, until they have it, when the contacts get it.</summary>
    private static string Saved(CardRequest request, Answered answer, MeetingQuestion question)
    {
        var (texts, zone) = (request.Texts, question.Meeting.Zone);
        var at = texts.When(answer.At, zone);
        return question.Told is { } told && told > request.Now
            ? texts["minutes.saved-first", at, texts.Day(told.InZone(zone).Date)]
            : texts["minutes.saved", at];
    }

    public static AdaptiveCard Unanswered(CardRequest request, MeetingQuestion question) => request.Frame(
        request.Texts["minutes.heading", request.Texts.Day(question.Meeting.Day)], [Say.Text(request.Texts["minutes.closed-unanswered"])]);
}
