using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Teams.Activities;

/// <summary>The answer to a click on a card. HTTP is 200 whenever our code handled it; the real result is <see cref="StatusCode"/>.</summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format</remarks>
public sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, RawJson? Value)
{
    public const string CardType = AdaptiveCard.ContentType;
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Replaces the card for the person who clicked; other viewers see the stored message until it is updated.</summary>
    /// <exception cref="CardException">The card breaks a rule of <see cref="CardJson"/>.</exception>
    public static AdaptiveCardInvokeResponse Card(AdaptiveCard card) => new(200, CardType, CardJson.Raw(card));

    /// <summary>A short text beside the card; the card stays.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new(200, MessageType, RawJson.Of(text, TeamsJson.Default.String));

    /// <summary>400 for what the caller did wrong, 500 for what went wrong here.</summary>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) =>
        new(statusCode, ErrorType, RawJson.Of(new InvokeError(code, message), TeamsJson.Default.InvokeError));
}

public sealed record InvokeError(string Code, string Message);
