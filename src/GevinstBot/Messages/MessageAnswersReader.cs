using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>
/// A message's answers put together. Once it is closed it is told of those who were asked, by their names of then: whoever has left since
/// has answered all the same.
/// </summary>
public sealed class MessageAnswersReader(MessageAnswerTable answers, UnreachedReader unreached, CurrentNetwork network)
{
    /// <returns>The answers, and who was called what.</returns>
    public async Task<(MessageAnswers Told, Roster Roster)> OfAsync(SentMessage sent, Instant now, CancellationToken ct)
    {
        var then = await network.WhenClosedAsync(MessageRounds.Of(sent, network), ct);
        var asked = MessageRounds.Of(sent, then);
        var summary = MessageSummary.Of(sent.Message, asked, await answers.OfMessageAsync(sent.Id, ct));
        if (summary.Missing.Count > 0)
            summary = summary.Reaching(await unreached.OfAsync(asked, ct));
        return (new MessageAnswers(sent, asked.Closes, summary, now >= asked.Closes), then.Roster);
    }
}
