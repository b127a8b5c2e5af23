using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary>An Adaptive Card as Teams shows it: schema 1.5, names as in the schema. <see cref="CardJson"/> writes it.</summary>
/// <remarks>https://adaptivecards.io/explorer/AdaptiveCard.html</remarks>
public sealed record AdaptiveCard
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>Teams shows bot cards up to 1.5.</summary>
    [JsonPropertyOrder(-1)]
    public string Version { get; init; } = "1.5";

    public string? Lang { get; init; }

    /// <summary>Shown by clients that can't render the card, and read by screen readers there.</summary>
    public string? FallbackText { get; init; }

    public string? Speak { get; init; }
    public Refresh? Refresh { get; init; }
    public TeamsCardProperties? Msteams { get; init; }
    public IReadOnlyList<CardElement> Body { get; init; } = [];
    public IReadOnlyList<ActionElement>? Actions { get; init; }

    internal IEnumerable<CardPart?> Parts => [.. Body, .. Actions ?? [], Refresh?.Action];
}

/// <summary>Asks Teams to call the bot again for a fresh card; an automatic call may only render, never change anything.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/up-to-date-views</remarks>
public sealed record Refresh(ActionExecute Action)
{
    [JsonIgnore]
    public ActionExecute Action { get; } = Action;

    // Written as an action among others, so that its type is written; without a fallback, because nobody presses a refresh.
    [JsonInclude, JsonPropertyName("action")]
    internal ActionElement ActionOnWire => Action with { FallsBack = false };

    /// <summary>Teams ids (<c>29:…</c>), at most 60. Absent: everyone in chats of up to 60. Empty: only by the menu.</summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}

public sealed record TeamsCardProperties
{
    public TeamsCardWidth? Width { get; init; }
    public IReadOnlyList<CardMention>? Entities { get; init; }

    public static TeamsCardProperties FullWidth { get; } = new() { Width = TeamsCardWidth.Full };
}

public enum TeamsCardWidth
{
    [JsonStringEnumMemberName("full")] Full,
}

/// <summary>A mention in a card: <see cref="Text"/> is the <c>&lt;at&gt;…&lt;/at&gt;</c> that stands in the card's text.</summary>
public sealed record CardMention(string Text, MentionedPerson Mentioned)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "mention";
}

/// <summary><see cref="Id"/> is the Teams id, the Entra object id or the user principal name.</summary>
public sealed record MentionedPerson(string Id, string Name);
