using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// An agenda that was changed after it was sent: what is new, what is out, what is otherwise, and all of it behind «Vis sakene».
/// </summary>
public static class AgendaChangeCard
{
    /// <summary>Shown and hidden by «Vis sakene».</summary>
    private const string Items = "items";

    /// <param name="request">Who is told.</param>
    /// <param name="question">The meeting, and its agenda as it was when this was told.</param>
    /// <param name="change">What was otherwise than they knew.</param>
    /// <param name="isLast">False where more has been told since: then the newest card counts.</param>
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question, AgendaChange change, bool isLast = true)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        return request.Frame(
            texts["agenda-change.heading", meeting.When(texts)],
            [
                isLast ? null : Say.Notice(texts["agenda-change.again"]),
                AgendaPart.Place(meeting, texts),
                .. AgendaPart.Became(question, new OrganizationId(request.To.Subject), texts),
                .. Lines("agenda-change.added", change.Added, question, texts),
                .. Lines("agenda-change.removed", change.Removed, question, texts),
                .. Lines("agenda-change.changed", change.Changed, question, texts),
                change.IsNothing ? Say.Text(texts["agenda-change.nothing"]) : null,
                change.IsReordered ? Say.Text(texts["agenda-change.reordered"]) : null,
                AgendaPart.Unsaid(question.IsUnsaid, texts),
                Say.Small(AgendaPart.Total(agenda, meeting, texts)),
                Place.Together(AgendaPart.For(agenda.Kept, meeting, texts)).Hidden(Items),
            ],
            AgendaPart.SayingSo(question.IsUnsaid, meeting.Meeting, texts),
            Button.Toggle(texts["agenda.show-items"], Items),
            request.Now < meeting.Begins ? AgendaPart.Join(question, texts) : null);
    }

    private static IEnumerable<AdaptiveElement> Lines(
        string heading, IReadOnlyList<AgendaItem> items, MeetingQuestion question, LocalTexts texts) => items.Count == 0
        ? []
        :
        [
            Say.Labelled(texts.Counted(heading, items.Count)),
            .. items.Select(item => Say.Line($"{texts.Say(item.Called)} {AgendaPart.Facts(item, question.Meeting, texts)}")),
        ];
}
