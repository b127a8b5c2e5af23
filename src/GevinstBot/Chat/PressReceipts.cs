using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Chat;

/// <summary>What whoever pressed sees when their answer is stored, after the others' cards were told of it.</summary>
public sealed class PressReceipts(PressedCards cards, AnswerNews news, ILogger<PressReceipts> log)
{
    /// <param name="passed">The press.</param>
    /// <param name="stored">What was typed with it.</param>
    /// <param name="mergedWith">What it was put together with; null where it stands alone.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<GateReply> OfAsync(CheckedPress passed, Submission stored, NewerAnswer? mergedWith, CancellationToken ct)
    {
        try
        {
            await news.SpreadAsync(passed.Round, passed.Key.Prompt, stored.Now, ct);
            var now = await cards.RequestAsync(passed, stored.Now, ct);
            // A card that asks several things one after the other isn't done with the first.
            var card = await cards.ShowAsync(now, ct);
            card = mergedWith is null ? card : card.WithNews(cards.Merged(mergedWith, stored)).AskingNoMore();
            return GateReply.Show(card) with { GoesOn = IsFirst(stored) && now.Answer is not null };
        }
        catch (Exception broken) when (!broken.IsStop(ct))
        {
            // It is stored, and whatever fails after that may not say anything else.
            log.ReceiptFailed(passed.Round.Id.ToString(), stored.Subject, broken);
            return GateReply.Tell(stored.Texts["submit.stored"]) with { GoesOn = IsFirst(stored) };
        }
    }

    /// <summary>What the person asked to answer had no answer yet.</summary>
    private static bool IsFirst(Submission submission) => submission.Card is { IsAsked: true, Answer: null };
}
