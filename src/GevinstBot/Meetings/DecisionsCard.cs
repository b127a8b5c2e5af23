using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>What the meeting decided, to an organisation's contact: first what the organisation has to do, then the rest.</summary>
public static class DecisionsCard
{
    /// <summary>The field of a button's data that says which action it is about.</summary>
    public const string ActionField = "action";

    /// <summary>As many as the Teams store lets a card have.</summary>
    private const int MostButtons = 6;

    /// <summary><paramref name="own"/>: this meeting's actions, and those of earlier meetings that are still open.</summary>
    public static AdaptiveCard For(CardRequest request, MeetingFacts meeting, Minutes minutes, IReadOnlyList<ActionItem> own)
    {
        var texts = request.Texts;
        var others = minutes.Actions.Where(action => action.Organization.Value != request.To.Subject).ToList();
        return request.Frame(
            texts["decisions.heading", texts.Day(meeting.Day)],
            [
                Say.Subheading(texts["decisions.own"]),
                .. own.Count == 0 ? [Say.Text(texts["decisions.no-own"])] : Own(request, meeting, own),
                Say.Subheading(texts["decisions.list"]),
                .. DecisionPart.Decisions(minutes, texts),
                .. others.Count == 0 ? [] : DecisionPart.Actions(others, meeting, texts).Prepend(Say.Subheading(texts["decisions.others"])),
            ],
            request.IsClosed || own.Count < MostButtons ? MinutesCommand.Button(meeting.Meeting, texts) : null);
    }

    /// <summary>What is open comes first, and so do its buttons: whatever is marked makes room for the next.</summary>
    private static IEnumerable<AdaptiveElement> Own(CardRequest request, MeetingFacts meeting, IReadOnlyList<ActionItem> own)
    {
        foreach (var (at, action) in own.OrderBy(action => !action.IsOpen).Index())
        {
            yield return Say.Labelled(action.What);
            yield return Say.Small(Status(request, meeting, action)).Spaced(AdaptiveSpacing.None);
            if (!request.IsClosed && at < MostButtons)
                yield return Mark(request with { BasedOn = action.MarkVersion }, action);
        }
        if (!request.IsClosed && own.Count > MostButtons)
            yield return Say.Small(request.Texts["decisions.more-to-mark"]);
    }

    private static AdaptiveElement Mark(CardRequest request, ActionItem action) => Button.Here((action.IsOpen
        ? request.Button(request.Texts["decisions.done"], ActionDoneSubmit.VerbName, (ActionField, action.Id))
        : request.Button(request.Texts["decisions.undo"], ActionUndoSubmit.VerbName, (ActionField, action.Id))).About(action.What));

    /// <summary>In words: done when, overdue since, or due when.</summary>
    private static string Status(CardRequest request, MeetingFacts meeting, ActionItem action)
    {
        var due = request.Texts.Date(action.Due);
        if (action.DoneAt is { } done)
            return request.Texts["decisions.status-done", due, request.Texts.Date(done.InZone(meeting.Zone).Date)];
        var isOverdue = action.IsOverdue(request.Now.InZone(meeting.Zone).Date);
        return request.Texts[isOverdue ? "decisions.status-overdue" : "decisions.status-open", due];
    }
}
