using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>Runs one activity through the handler and answers in time, whatever the handler does.</summary>
internal sealed class BotAdapter(
    IServiceScopeFactory scopes, TurnsInFlight turns, IOptions<BotOptions> options, TimeProvider clock, ILogger<BotAdapter> logger)
{
    /// <summary>Teams waits 10 to 15 seconds, dialogs 5; sent again, the same press comes with a new id.</summary>
    /// <remarks>https://learn.microsoft.com/azure/bot-service/bot-builder-basics#http-details</remarks>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    public async Task<InvokeResponse> ProcessActivityAsync(Activity activity)
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
        return Late(activity);
    }

    private async Task<InvokeResponse> TurnAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = new TurnContext(activity, scope.ServiceProvider.GetRequiredService<ConnectorClient>());
            return await ActivityDispatch.RunAsync(scope.ServiceProvider.GetRequiredService<ActivityHandler>(), context, cancellationToken);
        }
        // Whatever it is, Teams must get an answer it won't send again, and the log must not get what people wrote.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.TurnFailed(Log.Id(activity.Type), Log.Id(activity.Id), exception.GetType().FullName, exception.StackTrace);
            return Failed(activity);
        }
    }

    private InvokeResponse Late(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction } => ActivityDispatch.Body(AdaptiveCardInvokeResponse.Message(options.Value.SlowReplyText)),
        { Type: ActivityTypes.Invoke } => Dialog(options.Value.SlowReplyText),
        _ => new(200),
    };

    private InvokeResponse Failed(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction } => ActivityDispatch.Body(AdaptiveCardInvokeResponse.Error(500, "BotError", options.Value.FailureText)),
        { Type: ActivityTypes.Invoke } => Dialog(options.Value.FailureText),
        _ => new(200),
    };

    private static InvokeResponse Dialog(string text) => ActivityDispatch.Body(text is "" ? null : TaskModuleResponse.Message(text));
}
