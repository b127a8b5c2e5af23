using System.Text.Json;

namespace GevinstBot.Teams.Activities;

/// <summary>The <c>value</c> of an <c>adaptiveCard/action</c> invoke.</summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model</remarks>
public sealed record AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; init; }

    /// <summary><c>manual</c> for a click, <c>automatic</c> for a refresh; some clients leave it out for a click.</summary>
    public string? Trigger { get; init; }

    /// <summary>Single sign-on, which nothing here asks for.</summary>
    public JsonElement? Authentication { get; init; }

    public JsonElement? State { get; init; }
}

public sealed record AdaptiveCardInvokeAction
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Verb { get; init; }
    public JsonElement? Data { get; init; }
}
