using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Cards;

/// <summary>What can be pressed. A button that answers a round carries its key: <c>CardRequest.Button</c> makes it.</summary>
public static class Button
{
    /// <summary>Writes <paramref name="text"/> in the chat, as if the person had typed it.</summary>
    public static AdaptiveAction Writing(string title, string text) => TeamsActions.ImBack(title, text);

    /// <summary>The one that most people want; it stands first, because not every client colours it.</summary>
    public static AdaptiveExecuteAction Primary(this AdaptiveExecuteAction action)
    {
        action.Style = AdaptiveAction.Positive;
        if (action.Fallback?.Content is AdaptiveAction fallback)
            fallback.Style = AdaptiveAction.Positive;
        return action;
    }

    /// <summary>Which of several things it is for, where its title can't say it: heard after the title, and seen when pointed at.</summary>
    public static AdaptiveExecuteAction About(this AdaptiveExecuteAction action, string what)
    {
        action.Tooltip = what;
        if (action.Fallback?.Content is AdaptiveAction fallback)
            fallback.Tooltip = what;
        return action;
    }

    /// <summary>Shows what is hidden on the card, and hides what is shown, without asking the bot: <see cref="Place.Hidden"/>.</summary>
    public static AdaptiveAction Toggle(string title, params IEnumerable<string> ids) =>
        new AdaptiveToggleVisibilityAction { Title = title, TargetElements = [.. ids.Select(id => new AdaptiveTargetElement(id))] };

    /// <summary>Opens an address of ours in a browser, which shows it or saves what is there.</summary>
    public static AdaptiveAction Opening(string title, Uri address) => new AdaptiveOpenUrlAction { Title = title, Url = address };

    /// <summary>In the middle of the card, below what it is about.</summary>
    public static AdaptiveElement Here(AdaptiveAction button) => new AdaptiveActionSet { Actions = [button] };
}
