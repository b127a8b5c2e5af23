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

    /// <summary><paramref name="own"/>: this meeting's actions, and those of earlier meetings that are still open.</summary>
    public static AdaptiveCard For(CardRequest request, MeetingFacts meeting, Minutes minutes, IReadOnlyList<ActionItem> own)
    {
        var texts = request.Texts;
        var others = minutes.Actions.Where(action => action.Organization.Value != request.To.Subject).ToList();
        return request.Frame(
            texts["decisions.heading", texts.Day(meeting.Day)],
            [
                Say.Subheading(texts["decisions.own"]),
                .. own.Count == 0 ? [Say.Text(texts["decisions.no-own"])] : own.SelectMany(action => Own(request, meeting, action)),
                Say.Subheading(texts["decisions.list"]),
                .. DecisionPart.Decisions(minutes, texts),
                .. others.Count == 0 ? [] : DecisionPart.Actions(others, meeting, texts).Prepend(Say.Subheading(texts["decisions.others"])),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Own(CardRequest request, MeetingFacts meeting, ActionItem action)
    {
        yield return Say.Labelled(action.What);
        yield return Say.Small(Status(request, meeting, action)).Spaced(AdaptiveSpacing.None);
        if (request.IsClosed)
            yield break;
        var shown = request with { BasedOn = action.MarkVersion };
        yield return Button.Here(action.IsOpen
            ? shown.Button(request.Texts["decisions.done"], ActionDoneSubmit.VerbName, (ActionField, action.Id))
            : shown.Button(request.Texts["decisions.undo"], ActionUndoSubmit.VerbName, (ActionField, action.Id)));
    }

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
