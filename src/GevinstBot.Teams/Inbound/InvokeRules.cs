using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// Presses on cards and actions on messages go on to the handler, and no other invoke does. Microsoft's handler would read the value of
/// each kind that it knows before it says that the bot has no use for it, and fall over a value that isn't there.
/// </summary>
internal sealed class InvokeRules : IMiddleware
{
    public const string CardAction = "adaptiveCard/action";

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        turnContext.Activity.Type is ActivityTypes.Invoke && Refusal(turnContext.Activity) is { } refusal
            ? turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse, value: refusal), cancellationToken)
            : next(cancellationToken);

    private static InvokeResponse? Refusal(Activity activity)
    {
        if (MessageExtension.IsOne(activity.Name))
            return MessageExtension.Read(activity.Value) is null ? new() { Status = 400 } : null;
        if (activity.Name != CardAction)
            return new() { Status = 501 };
        // Both belong to single sign-on, which was never asked for.
        return activity.Value is JObject value && (IsGiven(value["authentication"]) || IsGiven(value["state"]))
            ? new() { Status = 400, Body = CardAnswer.Error(400, "BadRequest", "No authentication was asked for.") }
            : null;
    }

    private static bool IsGiven(JToken? token) => token is not (null or { Type: JTokenType.Null });
}
