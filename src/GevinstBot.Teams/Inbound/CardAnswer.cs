using AdaptiveCards;
using GevinstBot.Teams.Cards;
using Microsoft.Bot.Schema;

namespace GevinstBot.Teams.Inbound;

/// <summary>The answers to a press on a card. HTTP is 200 whenever the bot handled it; the real result is the answer's own.</summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format</remarks>
public static class CardAnswer
{
    /// <summary>Replaces the card for the person who pressed; other viewers see the stored message until it is updated.</summary>
    /// <exception cref="CardException">The card breaks a rule of <see cref="CardJson"/>.</exception>
    public static AdaptiveCardInvokeResponse Card(AdaptiveCard card) => Of(200, AdaptiveCard.ContentType, CardJson.Raw(card));

    /// <summary>A short text beside the card; the card stays.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) => Of(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>400 for what the caller did wrong, 500 for what went wrong here.</summary>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) =>
        Of(statusCode, "application/vnd.microsoft.error", new Error(code, message));

    /// <summary>The card of an answer, as a message carries it; null where it is none.</summary>
    internal static Attachment? CardOf(AdaptiveCardInvokeResponse answer) =>
        answer.Type == AdaptiveCard.ContentType ? new Attachment(answer.Type, content: answer.Value) : null;

    /// <summary>What an answer without a card says.</summary>
    internal static string TextOf(AdaptiveCardInvokeResponse answer) => answer.Value is Error error ? error.Message : $"{answer.Value}";

    private static AdaptiveCardInvokeResponse Of(int statusCode, string type, object value) =>
        new() { StatusCode = statusCode, Type = type, Value = value };
}
