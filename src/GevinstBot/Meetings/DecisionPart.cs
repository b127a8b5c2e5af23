using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What a meeting decided, to be read: typed by people, so never Markdown.</summary>
public static class DecisionPart
{
    /// <summary>With which earlier minutes were approved, what has been corrected since, and what was noted besides.</summary>
    public static IReadOnlyList<AdaptiveElement> Decisions(Minutes minutes, MeetingFacts meeting, LocalTexts texts) =>
    [
        .. (minutes.Approves ?? []).Select(earlier => Say.Line(texts["minutes.approved-earlier", texts.Day(earlier.Day)])),
        .. minutes.Decisions.Count == 0
            ? [Say.Text(texts["decisions.none"])]
            : minutes.Decisions.SelectMany(decision => (IEnumerable<AdaptiveElement>)
            [
                Say.Labelled(texts.Say(decision.Title)), Say.Line(decision.Text),
                .. Corrected(MinutesEdit.DecisionField(decision.ItemId), minutes, meeting, texts),
            ]),
        .. minutes.Notes.SelectMany(note => (AdaptiveElement[])
            [Say.Labelled(texts["correction.noted"], " " + note.Note), Say.SmallLine(CorrectionWords.Corrected(note, meeting, texts))]),
    ];

    /// <summary>«Rettet 19.11.2026 etter forslag fra Ahus.»; nothing where it stands as it was told.</summary>
    public static IEnumerable<AdaptiveElement> Corrected(string about, Minutes minutes, MeetingFacts meeting, LocalTexts texts) =>
        minutes.CorrectionOf(about) is { } taken ? [Say.SmallLine(CorrectionWords.Corrected(taken, meeting, texts))] : [];

    /// <summary>
    /// «Ahus: Gå gjennom ventelistene (frist 01.12.2026)»; and of one that is done, moved, dropped or overdue how it stands now.
    /// </summary>
    /// <param name="actions">Which.</param>
    /// <param name="minutes">That decided them.</param>
    /// <param name="meeting">Whose.</param>
    /// <param name="texts">The reader's.</param>
    /// <param name="standing">How they stand; null to say only what the meeting decided.</param>
    public static IReadOnlyList<AdaptiveElement> Actions(
        IReadOnlyList<DecidedAction> actions, Minutes minutes, MeetingFacts meeting, LocalTexts texts, StandingActions? standing = null) =>
        actions.Count == 0
            ? [Say.Text(texts["decisions.no-actions"])]
            : [.. actions.SelectMany(action => (AdaptiveElement[])
            [
                Say.Labelled(
                    texts["decisions.action-of", meeting.OwnerName(action.Organization, action.Person, texts)],
                    $" {texts["decisions.action-due", action.What, texts.Date(action.Due)]}"),
                .. standing?.LineOf(action, meeting, texts) is { } line ? [Say.SmallLine(line)] : (AdaptiveElement[])[],
                .. Corrected(MinutesEdit.ActionField(action.Number), minutes, meeting, texts),
            ])];
}

/// <summary>How the actions of a meeting stand.</summary>
/// <param name="Actions">As they are now.</param>
/// <param name="Now">For what is overdue.</param>
public sealed record StandingActions(IReadOnlyList<ActionItem> Actions, Instant Now)
{
    /// <summary>Null of what is open and in time as the meeting decided it.</summary>
    public string? LineOf(DecidedAction decided, MeetingFacts meeting, LocalTexts texts)
    {
        var id = ActionItem.IdOf(meeting.Meeting.Id, decided.Number);
        return Actions.FirstOrDefault(action => action.Id == id && action.Organization == decided.Organization) is { } action
            && (action is not { EndedAt: null, MovedFrom: null } || action.IsOverdue(Now.InZone(meeting.Zone).Date))
            ? ActionWords.Line(action, ActionNames.Of(meeting, texts), Now, texts)
            : null;
    }
}
