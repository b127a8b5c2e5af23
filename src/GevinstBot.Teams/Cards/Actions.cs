using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary>Something a person can press.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionExecute), "Action.Execute")]
[JsonDerivedType(typeof(ActionSubmit), "Action.Submit")]
[JsonDerivedType(typeof(ActionOpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ActionShowCard), "Action.ShowCard")]
[JsonDerivedType(typeof(ActionToggleVisibility), "Action.ToggleVisibility")]
public abstract record ActionElement : CardPart
{
    [JsonPropertyOrder(-1)]
    public string? Title { get; init; }

    public string? IconUrl { get; init; }

    /// <summary>What a screen reader says of an action without a title.</summary>
    public string? Tooltip { get; init; }

    public ActionMode? Mode { get; init; }
}

/// <summary>
/// Calls the bot and may get a new card back. Old clients fall back to an <see cref="ActionSubmit"/> with the same data and
/// the verb in <c>data.verb</c>, so the verb arrives by either path.
/// </summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#backward-compatibility</remarks>
public sealed record ActionExecute : ActionElement
{
    public required string Verb { get; init; }

    /// <summary>Comes back with the inputs mixed in; nothing in it proves who pressed.</summary>
    public IReadOnlyDictionary<string, string>? Data { get; init; }

    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>Greyed out until a required input is filled.</summary>
    public bool? ConditionallyEnabled { get; init; }

    [JsonInclude, JsonPropertyOrder(10)]
    internal ActionElement? Fallback => FallsBack
        ? new ActionSubmit { Title = Title, Data = new Dictionary<string, string>(Data ?? NoData) { ["verb"] = Verb }, AssociatedInputs = AssociatedInputs }
        : null;

    [JsonIgnore]
    internal bool FallsBack { get; init; } = true;

    private static IReadOnlyDictionary<string, string> NoData { get; } = new Dictionary<string, string>();
}

/// <summary>Sends the inputs as a message; the bot can't answer with a card, only update the one that was pressed.</summary>
public sealed record ActionSubmit : ActionElement
{
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Data { get; init; }

    /// <summary>Opens a dialog: the press arrives as <c>task/fetch</c>.</summary>
    [JsonIgnore]
    public bool OpensDialog { get; init; }

    /// <summary>Writes this text in the chat as if the person had typed it: the press arrives as an ordinary message.</summary>
    /// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions#action-type-imback</remarks>
    [JsonIgnore]
    public string? ImBack { get; init; }

    /// <summary>Teams shows a tick after a submit; true leaves it out.</summary>
    [JsonIgnore]
    public bool HidesFeedback { get; init; }

    public AssociatedInputs? AssociatedInputs { get; init; }

    [JsonInclude, JsonPropertyName("data")]
    internal JsonObject? DataOnWire => Data is null && ForTeams is null ? null : WithTeams(
        new([.. (Data ?? new Dictionary<string, string>()).Select(d => KeyValuePair.Create(d.Key, (JsonNode?)JsonValue.Create(d.Value)))]));

    [JsonInclude]
    internal JsonObject? Msteams => HidesFeedback ? new() { ["feedback"] = new JsonObject { ["hide"] = true } } : null;

    private JsonObject? ForTeams => this switch
    {
        { OpensDialog: true } => new() { ["type"] = "task/fetch" },
        { ImBack: { } text } => new() { ["type"] = "imBack", ["value"] = text },
        _ => null,
    };

    private JsonObject WithTeams(JsonObject data)
    {
        if (ForTeams is { } msteams)
            data["msteams"] = msteams;
        return data;
    }
}

public sealed record ActionOpenUrl(string Url) : ActionElement;

/// <summary>Inputs in a card beside this one aren't sent with it.</summary>
public sealed record ActionShowCard(AdaptiveCard Card) : ActionElement
{
    internal override IEnumerable<CardPart?> Parts => Card.Parts;
}

public sealed record ActionToggleVisibility(params IReadOnlyList<string> TargetElements) : ActionElement;

public enum ActionMode
{
    [JsonStringEnumMemberName("primary")] Primary,
    [JsonStringEnumMemberName("secondary")] Secondary,
}

public enum AssociatedInputs
{
    [JsonStringEnumMemberName("auto")] Auto,
    [JsonStringEnumMemberName("none")] None,
}
