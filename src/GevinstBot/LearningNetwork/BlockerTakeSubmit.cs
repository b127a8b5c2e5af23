using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Jeg tar kontakt»: the advisor's promise, which the team sees on its own card.</summary>
public sealed class BlockerTakeSubmit(BlockerRounds rounds, BlockerTable blockers) : SubmitHandler(BlockerRhythm.Kind, VerbName)
{
    public const string VerbName = "blocker.take";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var checkIn = (await rounds.FindAsync(submission.Round.Id, ct))!.CheckIn;
        await blockers.TakeAsync(checkIn.Team, checkIn.Period, submission.By, submission.Now, ct);
        return SubmitReply.Receipt();
    }
}
