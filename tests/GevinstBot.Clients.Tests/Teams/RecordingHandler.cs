using System.Collections.Concurrent;
using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Notes what reached it; a test may say what it answers.</summary>
internal sealed class RecordingHandler(RecordingHandler.Script script) : ActivityHandler
{
    public override Task OnMessageActivityAsync(TurnContext turnContext, CancellationToken cancellationToken) =>
        Note("message", turnContext, Mentions.RemoveRecipientMention(turnContext.Activity), cancellationToken);

    public override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        script.Actions.Enqueue(action);
        await Note("execute", turnContext, action.Verb, cancellationToken);
        return script.Answer;
    }

    public override Task OnCardSubmitAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        script.Actions.Enqueue(action);
        return Note("submit", turnContext, action.Verb, cancellationToken);
    }

    public override Task OnInstallationUpdateAddAsync(TurnContext turnContext, CancellationToken cancellationToken) =>
        Note("installed", turnContext, "", cancellationToken);

    public override Task OnInstallationUpdateRemoveAsync(TurnContext turnContext, CancellationToken cancellationToken) =>
        Note("removed", turnContext, "", cancellationToken);

    public override Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, TurnContext turnContext, CancellationToken cancellationToken) =>
        Note("members added", turnContext, $"{membersAdded.Count}", cancellationToken);

    public override Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> membersRemoved, TurnContext turnContext, CancellationToken cancellationToken) =>
        Note("members removed", turnContext, $"{membersRemoved.Count}", cancellationToken);

    public override async Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        script.Actions.Enqueue(action);
        await Note("fetch", turnContext, action.Verb, cancellationToken);
        return script.Dialog;
    }

    public override async Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        script.Actions.Enqueue(action);
        await Note("dialog submit", turnContext, action.Verb, cancellationToken);
        return script.Dialog;
    }

    public override Task OnUnrecognizedActivityTypeAsync(TurnContext turnContext, CancellationToken cancellationToken) =>
        Note("unrecognized", turnContext, "", cancellationToken);

    private async Task Note(string what, TurnContext turn, string detail, CancellationToken cancellationToken)
    {
        script.Turns.Enqueue(turn);
        script.Seen.Enqueue(detail is "" ? what : $"{what}: {detail}");
        await script.Work(turn, cancellationToken);
        script.Done.TrySetResult();
    }

    internal sealed class Script
    {
        public ConcurrentQueue<string> Seen { get; } = new();

        public ConcurrentQueue<TurnContext> Turns { get; } = new();

        public ConcurrentQueue<CardAction> Actions { get; } = new();

        public AdaptiveCardInvokeResponse Answer { get; set; } = AdaptiveCardInvokeResponse.Message("Takk");

        public TaskModuleResponse? Dialog { get; set; }

        public Func<TurnContext, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
