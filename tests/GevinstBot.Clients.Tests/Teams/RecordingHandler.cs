using System.Collections.Concurrent;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Notes what reached it; a test may say what it answers.</summary>
internal sealed class RecordingHandler(RecordingHandler.Script script) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is null)
            return Note("message", turnContext, turnContext.Activity.RemoveRecipientMention() ?? "", cancellationToken);
        var values = CardValues.Texts(turnContext.Activity.Value);
        var press = new SeenPress(values.GetValueOrDefault("verb", ""), values) { ViaSubmit = true };
        script.Presses.Enqueue(press);
        return Note("submit", turnContext, press.Verb, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        script.Presses.Enqueue(SeenPress.Of(turnContext, invokeValue));
        await Note("execute", turnContext, invokeValue.Action.Verb ?? "", cancellationToken);
        return script.Answer;
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("installed", turnContext, "", cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("removed", turnContext, "", cancellationToken);

    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        Note("members added", turnContext, $"{membersAdded.Count}", cancellationToken);

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("members removed", turnContext, $"{membersRemoved.Count}", cancellationToken);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("unrecognized", turnContext, "", cancellationToken);

    private async Task Note(string what, ITurnContext turn, string detail, CancellationToken cancellationToken)
    {
        script.Turns.Enqueue(turn);
        script.Seen.Enqueue(detail is "" ? what : $"{what}: {detail}");
        await script.Work(turn, cancellationToken);
        script.Done.TrySetResult();
    }

    internal sealed class Script
    {
        public ConcurrentQueue<string> Seen { get; } = new();

        public ConcurrentQueue<ITurnContext> Turns { get; } = new();

        public ConcurrentQueue<SeenPress> Presses { get; } = new();

        public AdaptiveCardInvokeResponse Answer { get; set; } = CardAnswer.Message("Takk");

        public Func<ITurnContext, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>A press as a handler sees it.</summary>
internal sealed record SeenPress(string Verb, IReadOnlyDictionary<string, string> Values)
{
    public bool IsAutomatic { get; init; }

    public bool ViaSubmit { get; init; }

    public static SeenPress Of(ITurnContext<IInvokeActivity> turn, AdaptiveCardInvokeValue value) =>
        new(value.Action.Verb ?? "", CardValues.Texts(value.Action.Data)) { IsAutomatic = CardValues.IsAutomatic(turn.Activity.Value) };
}
