using GevinstBot.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>What a meeting decided, to be read: typed by people, so never Markdown.</summary>
public static class DecisionList
{
    public static IReadOnlyList<CardElement> Decisions(Minutes minutes, LocalTexts texts) => minutes.Decisions.Count == 0
        ? [new TextBlock(texts["decisions.none"])]
        : [.. minutes.Decisions.SelectMany(decision => new CardElement[]
            {
                new RichTextBlock(new TextRun(texts.Say(decision.Title)) { Weight = TextWeight.Bolder }),
                CardForm.Typed(decision.Text) with { Spacing = Spacing.None },
            })];

    /// <summary>«Ahus: Gå gjennom ventelistene (frist 01.12.2026)».</summary>
    public static IReadOnlyList<CardElement> Actions(IReadOnlyList<DecidedAction> actions, MeetingFacts meeting, LocalTexts texts) => actions.Count == 0
        ? [new TextBlock(texts["decisions.no-actions"])]
        : [.. actions.Select(action => new RichTextBlock(
            new TextRun(texts["decisions.action-of", meeting.Name(action.Organization)]) { Weight = TextWeight.Bolder },
            new TextRun(" " + texts["decisions.action-due", action.What, texts.Date(action.Due)])))];
}
