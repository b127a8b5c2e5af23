using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The minutes as they were saved, or that nobody wrote them in time.</summary>
public static class MinutesReceiptCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question, Minutes minutes)
    {
        var (texts, meeting) = (request.Texts, question.Meeting);
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                request.Answer is { } answer ? Say.Text(texts["minutes.saved", texts.Moment(answer.At, meeting.Zone)]) : null,
                .. DecisionPart.Decisions(minutes, texts),
                Say.Subheading(texts["minutes.actions"]),
                .. DecisionPart.Actions(minutes.Actions, meeting, texts),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], MinutesEditSubmit.VerbName));
    }

    public static AdaptiveCard Unanswered(CardRequest request, MeetingQuestion question) => request.Frame(
        request.Texts["minutes.heading", request.Texts.Day(question.Meeting.Day)], [Say.Text(request.Texts["minutes.closed-unanswered"])]);
}
