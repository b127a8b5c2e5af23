using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The agenda as the lead approved it, or as it was sent when the lead said nothing.</summary>
public static class DraftReceiptCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question, Answered approved) => Show(
        request, question, request.Texts["draft.approved", request.Texts.Moment(approved.At, question.Meeting.Zone)]);

    public static AdaptiveCard Unanswered(CardRequest request, MeetingQuestion question) =>
        Show(request, question, request.Texts["draft.sent-as-it-stood"]);

    private static AdaptiveCard Show(CardRequest request, MeetingQuestion question, string status)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var dropped = agenda.Items.Where(item => !item.Kept).Select(item => texts.Say(item.Title)).ToList();
        return request.Frame(
            texts["draft.heading-approved", meeting.When(texts)],
            [
                Say.Text(status),
                .. AgendaPart.For(agenda.Kept, meeting, texts),
                Say.Text(DraftCard.Total(request, question)),
                dropped.Count == 0 ? null : Say.Typed(texts["draft.dropped", texts.List(dropped)]),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], DraftEditSubmit.VerbName));
    }
}
