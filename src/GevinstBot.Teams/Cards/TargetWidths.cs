using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>How wide the card is where Teams shows it: a phone and a side panel are narrow, a chat on a desk is standard or wide.</summary>
public enum TargetWidth
{
    /// <summary>Where there is room for more than a phone has.</summary>
    AtLeastStandard,

    /// <summary>On a phone, or in a panel.</summary>
    AtMostNarrow,
}

/// <summary>What stands on a card only where there is room for it, or only where there is none.</summary>
/// <remarks>
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format. Other renderers don't know it and draw
/// the element whatever the width, so a card must read well with all of them.
/// </remarks>
public static class TargetWidths
{
    public const string Property = "targetWidth";

    public static T OnlyWhere<T>(this T element, TargetWidth width) where T : AdaptiveElement
    {
        element.AdditionalProperties ??= new Dictionary<string, object>();
        element.AdditionalProperties[Property] = width == TargetWidth.AtLeastStandard ? "atLeast:Standard" : "atMost:Narrow";
        return element;
    }
}
