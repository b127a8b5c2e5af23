using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>When a question's deadline is over, the lead who sent it gets the answers; not of one that was taken back.</summary>
public sealed class MessageAnswersPrompts(
    MessageTable messages, MessageAnswersReader answers, WithdrawalTable withdrawals, CurrentNetwork network) : RoundSource
{
    /// <summary>As far before its answers as a question may have left.</summary>
    private static readonly Duration LongestOpen = Duration.FromDays(100);

    public override RoundKind Kind => MessageRhythm.AnswersKind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var questions = (await messages.SinceAsync(opening.Start - LongestOpen, ct)).Where(sent => sent.Message.IsQuestion).ToList();
        if (questions.Count == 0)
            return [];
        var withdrawn = await withdrawals.SinceAsync(opening.Start - LongestOpen, ct);
        return [.. questions
            .Select(sent => (Sent: sent, Asked: MessageRounds.Of(sent, network)))
            .Where(one => !withdrawn.ContainsKey(one.Asked.Id))
            .Select(one => MessageRhythm.AnswersOf(one.Asked, one.Sent, network.Roster, network.Sending))
            .Where(round => opening.Contains(round.Opens))];
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var sent = (await messages.FindAsync(request.Round.Id.Period, ct))!;
        var (told, roster) = await answers.OfAsync(sent, request.Now, ct);
        return MessageAnswersCard.For(told, page: 1, roster, request.Texts, network.Zone);
    }

    public override string Title(Round round, LocalTexts texts) =>
        texts["message-answers.title", MessageWords.Title(round.Name, texts)];
}
