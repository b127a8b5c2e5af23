using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>What the meeting decided, to an organisation's contact: first what the organisation has to do, then the rest.</summary>
public static class DecisionsCard
{
    /// <summary>The field of a button's data that says which action it is about.</summary>
    public const string ActionField = "action";

    /// <summary>As many as the Teams store lets a card have.</summary>
    private const int MostButtons = 6;

    /// <param name="request">Whose card.</param>
    /// <param name="question">The minutes, and what is proposed to be corrected in them.</param>
    /// <param name="own">This meeting's actions, and those of earlier meetings that are still open.</param>
    public static AdaptiveCard For(CardRequest request, CorrectionQuestion question, IReadOnlyList<ActionItem> own)
    {
        var (texts, meeting, minutes) = (request.Texts, question.Meeting, question.Minutes);
        var settles = !request.IsClosed && own.Any(action => action.IsOpen);
        var room = MostButtons - CorrectionPart.Buttons(request, question) - (settles ? 1 : 0);
        var others = minutes.Actions.Where(action => action.Organization.Value != request.To.Subject).ToList();
        return request.Frame(
            texts["decisions.heading", texts.Day(meeting.Day)],
            [
                minutes.Absent?.Contains(new OrganizationId(request.To.Subject)) is true
                    ? Say.Status(
                        texts[minutes.CatchUp is null ? "decisions.was-absent" : "decisions.was-absent-obligatory"],
                        AdaptiveTextColor.Warning)
                    : null,
                Say.Subheading(texts["decisions.own"]),
                .. own.Count == 0 ? [Say.Text(texts["decisions.no-own"])] : Own(request, meeting, own, room),
                Say.Subheading(texts["decisions.list"]),
                .. DecisionPart.Decisions(minutes, meeting, texts),
                .. others.Count == 0
                    ? []
                    : DecisionPart.Actions(others, minutes, meeting, texts).Prepend(Say.Subheading(texts["decisions.others"])),
                .. CorrectionPart.For(request, question),
            ],
            request.IsClosed || own.Count < room ? MinutesCommand.Button(meeting.Meeting, texts) : null,
            settles ? request.ButtonWithoutInputs(texts["settle.button"], ActionFormSubmit.VerbName) : null,
            CorrectionPart.Propose(request, question));
    }

    /// <summary>What is open comes first, and so do its buttons: whatever is marked makes room for the next.</summary>
    private static IEnumerable<AdaptiveElement> Own(
        CardRequest request, MeetingFacts meeting, IReadOnlyList<ActionItem> own, int room)
    {
        foreach (var (at, action) in own.OrderBy(action => !action.IsOpen).Index())
        {
            yield return Say.Labelled(action.What);
            yield return Say.Small(Status(request, meeting, action)).Spaced(AdaptiveSpacing.None);
            if (Reason(action, request.Texts) is { } reason)
                yield return Say.SmallLine(reason);
            if (action.Person is { } person)
                yield return Say.SmallLine(request.Texts["decisions.done-by", meeting.PersonName(person, request.Texts)]);
            if (action.MarkedFor is { } by)
                yield return Say.SmallLine(request.Texts[
                    "decisions.marked-for", meeting.Name(action.Organization), meeting.PersonName(by, request.Texts)]);
            if (!request.IsClosed && at < room)
                yield return Mark(request with { BasedOn = action.MarkVersion }, action, isFirst: at == 0);
        }
        if (!request.IsClosed && own.Count > room)
            yield return Say.Small(request.Texts["decisions.more-to-mark"]);
    }

    /// <summary>What is most likely to be pressed is the first action's: one button of a card stands out.</summary>
    private static AdaptiveElement Mark(CardRequest request, ActionItem action, bool isFirst)
    {
        var button = (action.IsOpen
            ? request.Button(request.Texts["decisions.done"], ActionDoneSubmit.VerbName, (ActionField, action.Id))
            : request.Button(request.Texts["decisions.undo"], ActionUndoSubmit.VerbName, (ActionField, action.Id))).About(action.What);
        return Button.Here(isFirst && action.IsOpen ? button.Primary() : button);
    }

    /// <summary>In words: done when, overdue since, or due when.</summary>
    private static string Status(CardRequest request, MeetingFacts meeting, ActionItem action)
    {
        var (texts, due) = (request.Texts, request.Texts.Date(action.Due));
        if (action.DoneAt is { } done)
            return texts["decisions.status-done", due, texts.Date(done.InZone(meeting.Zone).Date)];
        if (action.DroppedAt is { } dropped)
            return texts["decisions.status-dropped", texts.Date(dropped.InZone(meeting.Zone).Date)];
        var isOverdue = action.IsOverdue(request.Now.InZone(meeting.Zone).Date);
        return texts[isOverdue ? "decisions.status-overdue" : "decisions.status-open", due];
    }

    /// <summary>Why it was moved or dropped; null of all others.</summary>
    private static string? Reason(ActionItem action, LocalTexts texts) => action switch
    {
        { DoneAt: not null } or { Reason: null } => null,
        { MovedFrom: { } from } => texts["decisions.moved-from", texts.Date(from), action.Reason],
        _ => texts["decisions.dropped-because", action.Reason],
    };
}
