using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>Runs one activity through the bot and answers in time, whatever the bot does.</summary>
internal sealed class TimelyTurns(
    IServiceScopeFactory scopes, TeamsAdapter adapter, TurnsInFlight turns, LateAnswers late, IOptions<BotOptions> options,
    TimeProvider clock, ILogger<TimelyTurns> logger)
{
    public async Task<InvokeResponse> RunAsync(Activity activity)
    {
        // Whoever sets it first, the turn or the budget, has answered the request; so a failure knows whether anybody has been told.
        var answer = new TaskCompletionSource<InvokeResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var enough = new CancellationTokenSource();
        var budget = Task.Delay(TimeSpan.FromSeconds(options.Value.AnswerSeconds), clock, enough.Token);
        // The work isn't on the request's token: Teams hangs up after about 15 seconds, and the answer is to be stored all the same.
        turns.Start(stopped => TurnAsync(activity, answer, stopped));
        if (await Task.WhenAny(answer.Task, budget) == budget
            && answer.TrySetResult(Answer(activity, CardAnswer.Message(options.Value.SlowReplyText), options.Value.SlowReplyText)))
            logger.TurnIsSlow(Log.Id(activity.Type), Log.Id(activity.Id));
        await enough.CancelAsync();
        return await answer.Task;
    }

    private async Task TurnAsync(Activity activity, TaskCompletionSource<InvokeResponse> answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var bot = scope.ServiceProvider.GetRequiredService<IBot>();
            late.Begin(activity);
            var response = await adapter.RunTurnAsync(activity, bot.OnTurnAsync, cancellationToken);
            await late.EndAsync(activity, answer.TrySetResult(response) ? null : response);
        }
        // Whatever it is, Teams must get an answer it won't send again, and the log must not get what people wrote.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.TurnFailed(Log.Id(activity.Type), Log.Id(activity.Id), exception.GetType().FullName, exception.StackTrace);
            await late.EndAsync(activity, late: null);
            await AnswerForFailureAsync(activity, answer);
        }
    }

    /// <summary>A press is answered with its error; who wrote, or was told already that it takes time, gets a message.</summary>
    private async Task AnswerForFailureAsync(Activity activity, TaskCompletionSource<InvokeResponse> answer)
    {
        var failure = options.Value.FailureText;
        var error = Answer(activity, CardAnswer.Error(500, "BotError", failure), failure);
        if (activity.Type is ActivityTypes.Invoke && answer.TrySetResult(error))
            return;
        if (activity.Type is ActivityTypes.Invoke or ActivityTypes.Message)
            await SayFailureAsync(activity);
        answer.TrySetResult(error);
    }

    private async Task SayFailureAsync(Activity activity)
    {
        if (options.Value.FailureText is not { Length: > 0 } text)
            return;
        var failure = new Activity(ActivityTypes.Message, text: text, textFormat: TextFormatTypes.Plain);
        await late.TryBringAsync(
            activity, (turn, ct) => turn.SendActivityAsync(failure, ct),
            broken => logger.FailureNotSaid(Log.Id(activity.Type), Log.Id(activity.Id), broken.GetType().FullName, broken.StackTrace));
    }

    // Only a press can be told anything; an action on a message in a dialog of its own.
    private static InvokeResponse Answer(Activity activity, AdaptiveCardInvokeResponse toPress, string words) => new()
    {
        Status = 200,
        Body = activity.Type is not ActivityTypes.Invoke ? null
            : MessageExtension.IsOne(activity.Name) ? TaskAnswer.Message(words)
            : toPress,
    };
}
