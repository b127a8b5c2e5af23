using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>
/// The agenda as the lead approved it, or as it was sent when the lead said nothing; the items are behind «Vis sakene».
/// </summary>
public static class DraftReceiptCard
{
    /// <summary>Shown and hidden by «Vis sakene».</summary>
    private const string Items = "items";

    /// <summary>The agenda is sent the moment the draft closes.</summary>
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question, Answered approved)
    {
        var (texts, zone) = (request.Texts, question.Meeting.Zone);
        var (at, sent) = (texts.When(approved.At, zone), texts.Day(request.Closes.InZone(zone).Date));
        return Show(request, question, texts[request.IsClosed ? "draft.approved-sent" : "draft.approved", at, sent]);
    }

    public static AdaptiveCard Unanswered(CardRequest request, MeetingQuestion question) =>
        Show(request, question, request.Texts["draft.sent-as-it-stood"]);

    private static AdaptiveCard Show(CardRequest request, MeetingQuestion question, string status)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var dropped = agenda.Items.Where(item => !item.Kept).Select(item => texts.Say(item.Called)).ToList();
        return request.Frame(
            texts["draft.heading-approved", meeting.When(texts)],
            [
                Say.Text(status),
                Say.Text(AgendaPart.Total(agenda, meeting, texts)),
                Place.Together(
                    [
                        .. AgendaPart.For(agenda.Kept, meeting, texts),
                        dropped.Count == 0 ? null : Say.Labelled(texts["draft.dropped"]),
                        .. dropped.Select(title => Say.Line(title)),
                    ]).Hidden(Items),
            ],
            !request.IsClosed ? request.Button(texts["form.edit"], DraftEditSubmit.VerbName)
                : request.Now < meeting.Begins ? Button.Writing(texts["agenda-form.open"], texts.Ways("command.change-agenda")[0])
                : null,
            Button.Toggle(texts["agenda.show-items"], Items));
    }
}
