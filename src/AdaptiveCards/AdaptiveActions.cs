using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Something a person can press.</summary>
[JsonConverter(typeof(ByItsOwnType<AdaptiveAction>))]
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    [JsonPropertyOrder(-1)]
    public string? Title { get; set; }

    /// <summary>What a screen reader says after the title, and what is shown to whoever points at the button.</summary>
    public string? Tooltip { get; set; }

    public AdaptiveActionMode Mode { get; set; }

    /// <summary><see cref="Positive"/> for what most people want; not every client shows it, so the order must say it too.</summary>
    public string? Style { get; set; }

    public const string Positive = "positive";
}

/// <summary>Whether a button stands there, or behind the three dots at the end of the row.</summary>
public enum AdaptiveActionMode
{
    [JsonStringEnumMemberName("primary")] Primary,
    [JsonStringEnumMemberName("secondary")] Secondary,
}

/// <summary>Calls the bot and may get a new card back.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.Execute";
    public string Verb { get; set; } = "";

    /// <summary>Comes back with the inputs mixed in; nothing in it proves who pressed.</summary>
    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}

/// <summary>Sends the inputs as a message; the bot can't answer with a card, only update the one that was pressed.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.Submit";
    public object? Data { get; set; }
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}

/// <summary>Shows what is hidden and hides what is shown, in the client alone.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.ToggleVisibility.html</remarks>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.ToggleVisibility";
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <summary>What is shown or hidden, by its id.</summary>
public class AdaptiveTargetElement(string elementId)
{
    public string ElementId { get; set; } = elementId;
}

/// <summary>Opens an address in a browser.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.OpenUrl";
    public required Uri Url { get; set; }
}

public enum AdaptiveAssociatedInputs
{
    [JsonStringEnumMemberName("auto")] Auto,
    [JsonStringEnumMemberName("none")] None,
}
