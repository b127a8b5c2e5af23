using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>Runs one activity through the bot and answers in time, whatever the bot does.</summary>
internal sealed class TimelyTurns(
    IServiceScopeFactory scopes, TeamsAdapter adapter, TurnsInFlight turns, IOptions<BotOptions> options, TimeProvider clock,
    ILogger<TimelyTurns> logger)
{
    /// <summary>Teams waits 10 to 15 seconds; sent again, the same press comes with a new id.</summary>
    /// <remarks>https://learn.microsoft.com/azure/bot-service/bot-builder-basics#http-details</remarks>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    public async Task<InvokeResponse> RunAsync(Activity activity)
    {
        using var enough = new CancellationTokenSource();
        var budget = Task.Delay(Budget, clock, enough.Token);
        // The work isn't on the request's token: Teams hangs up after about 15 seconds, and the answer is to be stored all the same.
        var turn = turns.Start(stopped => TurnAsync(activity, stopped));
        if (await Task.WhenAny(turn, budget) == turn)
        {
            await enough.CancelAsync();
            return await turn;
        }
        logger.TurnIsSlow(Log.Id(activity.Type), Log.Id(activity.Id));
        return Answer(activity, CardAnswer.Message(options.Value.SlowReplyText));
    }

    private async Task<InvokeResponse> TurnAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await adapter.RunTurnAsync(activity, scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync, cancellationToken);
        }
        // Whatever it is, Teams must get an answer it won't send again, and the log must not get what people wrote.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.TurnFailed(Log.Id(activity.Type), Log.Id(activity.Id), exception.GetType().FullName, exception.StackTrace);
            return Answer(activity, CardAnswer.Error(500, "BotError", options.Value.FailureText));
        }
    }

    // Only a press can be told anything.
    private static InvokeResponse Answer(Activity activity, AdaptiveCardInvokeResponse toPress) =>
        new() { Status = 200, Body = activity.Type is ActivityTypes.Invoke ? toPress : null };
}
