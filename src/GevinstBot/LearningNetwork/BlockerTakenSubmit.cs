using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Jeg tar kontakt»: the advisor's promise, which the team sees on its own card.</summary>
public sealed class BlockerTakenSubmit(ToldBlockers told, BlockerTable blockers) : SubmitHandler
{
    public const string VerbName = "blocker.taken";

    public override RoundKind Kind => BlockerRhythm.Kind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var checkIn = (await told.FindAsync(submission.Round.Id, ct))!.CheckIn;
        await blockers.TakeAsync(checkIn.Team, checkIn.Period, submission.By, submission.Now, ct);
        return SubmitReply.Receipt();
    }
}
