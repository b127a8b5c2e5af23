using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// What a press came to after it was answered for because it took too long: the pressed card is replaced, as the answer would have done.
/// A card that has been pressed again since is left to the later press: it may be a form that somebody writes in.
/// </summary>
internal sealed class LateAnswers(TeamsAdapter adapter, IOptions<BotOptions> options, ILogger<LateAnswers> logger)
{
    private readonly ConcurrentDictionary<(string? Chat, string Card), Activity> _newest = new();

    /// <summary>The press is the newest of its card from here on.</summary>
    public void Begin(Activity press)
    {
        if (CardOf(press) is { } card)
            _newest[card] = press;
    }

    /// <summary>The press is answered, in time or not.</summary>
    /// <param name="press">What was pressed.</param>
    /// <param name="late">What is still to be brought; null where it was answered in time.</param>
    public async Task EndAsync(Activity press, InvokeResponse? late)
    {
        if (CardOf(press) is not { } card || !_newest.TryRemove(new(card, press)))
            return;
        if (late?.Body is not AdaptiveCardInvokeResponse answer || CardValues.IsAutomatic(press.Value) || IsSeenByOthers(press))
            return;
        await TryBringAsync(
            press, (turn, ct) => BringAsync(turn, press, answer, ct),
            broken => logger.LateAnswerNotBrought(Log.Id(press.Id), broken.GetType().FullName, broken.StackTrace));
    }

    /// <summary>Tells the chat of an activity something when its request has been answered, or can't be.</summary>
    /// <param name="heard">The activity.</param>
    /// <param name="bring">What is sent, or replaced.</param>
    /// <param name="failed">Notes why it couldn't be.</param>
    public async Task TryBringAsync(Activity heard, BotCallbackHandler bring, Action<Exception> failed)
    {
        try
        {
            // Not on the turn's token: where the turn failed because the host stops, it is tried all the same.
            await adapter.ContinueConversationAsync(
                options.Value.MicrosoftAppId, heard.GetConversationReference(), bring, CancellationToken.None);
        }
        // What was done is done, and there is no other way to reach the person.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failed(exception);
        }
    }

    private static Task<ResourceResponse> BringAsync(
        ITurnContext turn, Activity press, AdaptiveCardInvokeResponse answer, CancellationToken ct) =>
        CardAnswer.CardOf(answer) is { } card
            ? turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, press.ReplyToId, attachments: [card]), ct)
            : turn.SendActivityAsync(
                new Activity(ActivityTypes.Message, text: CardAnswer.TextOf(answer), textFormat: TextFormatTypes.Plain), ct);

    /// <summary>
    /// In a channel the card is everybody's, and what a press came to is its presser's alone: they see it when they look again.
    /// </summary>
    private static bool IsSeenByOthers(Activity press) => press.Conversation?.ConversationType is not (null or "personal");

    private static (string? Chat, string Card)? CardOf(Activity press) =>
        press is { Type: ActivityTypes.Invoke, ReplyToId: { Length: > 0 } card } ? (press.Conversation?.Id, card) : null;
}
