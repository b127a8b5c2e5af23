using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GevinstBot.Teams.Activities;

namespace GevinstBot.Teams.Inbound;

/// <summary>From an activity to the handler's method, and from what the method gives to the HTTP answer.</summary>
internal static class ActivityDispatch
{
    private static readonly InvokeResponse Accepted = new(200);

    public static async Task<InvokeResponse> RunAsync(ActivityHandler handler, TurnContext turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        switch (activity.Type)
        {
            case ActivityTypes.Invoke:
                return await InvokeAsync(handler, turn, cancellationToken);
            case ActivityTypes.Message when activity.Value is { ValueKind: JsonValueKind.Object }:
                await handler.OnCardSubmitAsync(turn, CardAction.FromSubmit(activity.Value), cancellationToken);
                return Accepted;
            case ActivityTypes.Message:
                await handler.OnMessageActivityAsync(turn, cancellationToken);
                return Accepted;
            case ActivityTypes.ConversationUpdate:
                await ConversationUpdateAsync(handler, turn, cancellationToken);
                return Accepted;
            case ActivityTypes.InstallationUpdate:
                await InstallationUpdateAsync(handler, turn, cancellationToken);
                return Accepted;
            case ActivityTypes.MessageReaction or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
                or ActivityTypes.Typing or ActivityTypes.Event or ActivityTypes.EndOfConversation:
                return Accepted;
            default:
                await handler.OnUnrecognizedActivityTypeAsync(turn, cancellationToken);
                return Accepted;
        }
    }

    private static async Task<InvokeResponse> InvokeAsync(ActivityHandler handler, TurnContext turn, CancellationToken cancellationToken) => turn.Activity.Name switch
    {
        InvokeNames.AdaptiveCardAction => await CardActionAsync(handler, turn, cancellationToken),
        InvokeNames.TaskFetch when Read(turn.Activity.Value, TeamsJson.Default.TaskModuleRequest) is { } request =>
            Body(await handler.OnTeamsTaskModuleFetchAsync(turn, Dialog(request), cancellationToken)),
        InvokeNames.TaskSubmit when Read(turn.Activity.Value, TeamsJson.Default.TaskModuleRequest) is { } request =>
            Body(await handler.OnTeamsTaskModuleSubmitAsync(turn, Dialog(request), cancellationToken)),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit => new(400),
        _ => new(501),
    };

    private static async Task<InvokeResponse> CardActionAsync(ActivityHandler handler, TurnContext turn, CancellationToken cancellationToken)
    {
        if (Read(turn.Activity.Value, TeamsJson.Default.AdaptiveCardInvokeValue) is not { Action: { } action } value)
            return Refused("BadRequest", "The value holds no action.");
        if (action.Type != "Action.Execute")
            return Refused("NotSupported", "Only Action.Execute is answered.");
        // Both belong to single sign-on, which was never asked for.
        if (IsGiven(value.Authentication) || IsGiven(value.State))
            return Refused("BadRequest", "No authentication was asked for.");
        return Body(await handler.OnAdaptiveCardInvokeAsync(turn, CardAction.FromInvoke(value), cancellationToken));
    }

    private static async Task ConversationUpdateAsync(ActivityHandler handler, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.MembersAdded is { Count: > 0 } added)
            await handler.OnMembersAddedAsync(added, turn, cancellationToken);
        if (turn.Activity.MembersRemoved is { Count: > 0 } removed)
            await handler.OnMembersRemovedAsync(removed, turn, cancellationToken);
    }

    // Teams sends add-upgrade and remove-upgrade besides what the specification names.
    private static Task InstallationUpdateAsync(ActivityHandler handler, TurnContext turn, CancellationToken cancellationToken) =>
        turn.Activity.Action?.ToLowerInvariant() switch
        {
            "add" or "add-upgrade" => handler.OnInstallationUpdateAddAsync(turn, cancellationToken),
            "remove" or "remove-upgrade" => handler.OnInstallationUpdateRemoveAsync(turn, cancellationToken),
            _ => Task.CompletedTask,
        };

    internal static InvokeResponse Body(AdaptiveCardInvokeResponse answer) =>
        new(200, RawJson.Of(answer, TeamsJson.Readable.AdaptiveCardInvokeResponse));

    internal static InvokeResponse Body(TaskModuleResponse? answer) => answer is null
        ? Accepted
        : new(200, RawJson.Of(answer, TeamsJson.Readable.TaskModuleResponse));

    private static InvokeResponse Refused(string code, string message) =>
        Body(AdaptiveCardInvokeResponse.Error(400, code, message)) with { Status = 400 };

    private static CardAction Dialog(TaskModuleRequest request) => CardAction.FromSubmit(request.Data) with { ViaSubmit = false };

    private static bool IsGiven(JsonElement? element) => element is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    private static T? Read<T>(JsonElement? value, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } given ? given.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            // A value of the wrong shape is the caller's mistake: 400, as Microsoft's SDKs answer.
            return null;
        }
    }
}
