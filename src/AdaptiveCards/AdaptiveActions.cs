using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Something a person can press.</summary>
[JsonConverter(typeof(ByItsOwnType<AdaptiveAction>))]
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    [JsonPropertyOrder(-1)]
    public string? Title { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>; some clients ignore it.</summary>
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    public AdaptiveActionMode Mode { get; set; }
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

/// <summary>Shows what is hidden, and hides what is shown.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.ToggleVisibility";
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

[JsonConverter(typeof(AsText<AdaptiveTargetElement>))]
public class AdaptiveTargetElement(string elementId)
{
    public string ElementId { get; set; } = elementId;

    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    public override string ToString() => ElementId;
}

public enum AdaptiveActionMode
{
    [JsonStringEnumMemberName("primary")] Primary,
    [JsonStringEnumMemberName("secondary")] Secondary,
}

public enum AdaptiveAssociatedInputs
{
    [JsonStringEnumMemberName("auto")] Auto,
    [JsonStringEnumMemberName("none")] None,
}
