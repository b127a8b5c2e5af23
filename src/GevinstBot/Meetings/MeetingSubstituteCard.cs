using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The agenda to whoever comes in a contact's stead: for whom, who has asked them, and what is on it.</summary>
public static class MeetingSubstituteCard
{
    /// <param name="request">Who comes.</param>
    /// <param name="question">The meeting and its agenda.</param>
    /// <param name="organization">For whom.</param>
    /// <param name="by">Who has asked them.</param>
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question, string organization, string by)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        return request.Frame(
            texts["meeting-substitute.heading", organization],
            [
                Say.Text(texts.Capital(meeting.When(texts))),
                AgendaPart.Place(meeting, texts),
                Say.Typed(texts["meeting-substitute.asked", by]),
                request.IsClosed ? null : AgendaPart.Unapproved(question, texts),
                Say.Subheading(texts["agenda.list"]),
                Say.Text(AgendaPart.Total(agenda, meeting, texts)),
                .. AgendaPart.For(agenda.Kept, meeting, texts),
            ],
            request.IsClosed ? null : AgendaPart.Join(question, texts));
    }
}
