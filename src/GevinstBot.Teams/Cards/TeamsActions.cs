using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>Actions as a bot in Teams needs them.</summary>
public static class TeamsActions
{
    /// <summary>
    /// Calls the bot and may get a new card back. Old clients fall back to a submit with the same data and the verb in
    /// <c>data.verb</c>, so the verb arrives by either path.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#backward-compatibility</remarks>
    public static AdaptiveExecuteAction Execute(
        string title, string verb, IReadOnlyDictionary<string, string> data, AdaptiveAssociatedInputs inputs = default)
    {
        var withVerb = new Dictionary<string, string>(data) { ["verb"] = verb };
        return new()
        {
            Title = title,
            Verb = verb,
            Data = data,
            AssociatedInputs = inputs,
            Fallback = new(new AdaptiveSubmitAction { Title = title, Data = withVerb, AssociatedInputs = inputs }),
        };
    }

    /// <summary>Called by Teams itself when the card is shown; the answer is shown in its place.</summary>
    /// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#refresh-mechanism</remarks>
    public static AdaptiveRefresh Refresh(string verb, IReadOnlyDictionary<string, string> data) =>
        new() { Action = new() { Verb = verb, Data = data } };

    /// <summary>What is seldom needed: behind the three dots, in old clients too.</summary>
    public static AdaptiveExecuteAction Seldom(this AdaptiveExecuteAction action)
    {
        action.Mode = AdaptiveActionMode.Secondary;
        if (action.Fallback?.Content is AdaptiveAction fallback)
            fallback.Mode = AdaptiveActionMode.Secondary;
        return action;
    }

    /// <summary>Writes a text in the chat as if the person had typed it: the press arrives as an ordinary message.</summary>
    /// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions#action-type-imback</remarks>
    public static AdaptiveSubmitAction ImBack(string title, string text) => new()
    {
        Title = title,
        Data = new { msteams = new { type = "imBack", value = text } },
    };
}
