using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>«Jeg tar kontakt»: the helper's promise, and what they answer, which the team sees on its own card.</summary>
public sealed class BlockerTakeSubmit(BlockerRounds rounds, BlockerTable blockers, CurrentNetwork network)
    : SubmitHandler(BlockerRhythm.Kind, VerbName)
{
    public const string VerbName = "blocker.take";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var blocker = (await rounds.FindAsync(submission.Round.Id, ct))!;
        var checkIn = blocker.CheckIn;
        return await submission.TakeAsync(
            TakenBlocker.Read(submission.Typed),
            async words =>
            {
                await blockers.TakeAsync(checkIn.Team, checkIn.Period, submission.By, words, submission.Now, ct);
                return SubmitReply.Receipt();
            },
            (card, problems) => BlockerCard.Form(card, BlockerQuestion.Of(blocker, network), submission.Typed, problems));
    }
}
