using GevinstBot.Teams.Activities;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// What a bot does with each kind of activity, in Microsoft's names: override what the bot cares about. A handler outlives
/// its request: the token it gets is the host's stopping, not the caller hanging up.
/// </summary>
public abstract class ActivityHandler
{
    /// <summary>Typed text; <see cref="Mentions.RemoveRecipientMention"/> gives it without the mention of the bot.</summary>
    public virtual Task OnMessageActivityAsync(TurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A press on a card, answered with a card, a short text or an error.</summary>
    public virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken) =>
        Task.FromResult(AdaptiveCardInvokeResponse.Error(400, "NotSupported", "The bot answers to no presses."));

    /// <summary>A press by an old client: there is nothing to answer with, so the bot updates the card itself.</summary>
    public virtual Task OnCardSubmitAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The app was installed or upgraded; may come more than once, and before or after <see cref="OnMembersAddedAsync"/>.</summary>
    public virtual Task OnInstallationUpdateAddAsync(TurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The app was removed.</summary>
    public virtual Task OnInstallationUpdateRemoveAsync(TurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody came in; the bot itself, where the id is the recipient's.</summary>
    public virtual Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, TurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> membersRemoved, TurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A dialog is opened; null shows nothing.</summary>
    public virtual Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken) =>
        Task.FromResult<TaskModuleResponse?>(null);

    /// <summary>A dialog's inputs are sent; null closes it.</summary>
    public virtual Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken) =>
        Task.FromResult<TaskModuleResponse?>(null);

    public virtual Task OnUnrecognizedActivityTypeAsync(TurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
