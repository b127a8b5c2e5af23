using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>What a meeting decided, to be read: typed by people, so never Markdown.</summary>
public static class DecisionPart
{
    public static IReadOnlyList<AdaptiveElement> Decisions(Minutes minutes, LocalTexts texts) => minutes.Decisions.Count == 0
        ? [Say.Text(texts["decisions.none"])]
        : [.. minutes.Decisions.SelectMany(decision => (AdaptiveElement[])
            [Say.Labelled(texts.Say(decision.Title)), Say.Line(decision.Text)])];

    /// <summary>«Ahus: Gå gjennom ventelistene (frist 01.12.2026)».</summary>
    public static IReadOnlyList<AdaptiveElement> Actions(IReadOnlyList<DecidedAction> actions, MeetingFacts meeting, LocalTexts texts) =>
        actions.Count == 0
            ? [Say.Text(texts["decisions.no-actions"])]
            : [.. actions.Select(action => Say.Labelled(
                texts["decisions.action-of", meeting.Name(action.Organization)],
                $" {texts["decisions.action-due", action.What, texts.Date(action.Due)]}"))];
}
