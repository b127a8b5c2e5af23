using GevinstBot.Chat;
using GevinstBot.Rounds;

namespace GevinstBot.StandIns;

/// <summary>«Ta tilbake»: whoever answers for the organisation has it again.</summary>
public sealed class HandoverTakeBackSubmit(HandoverSaving saving) : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = HandedOverCard.TakeBackVerb;

    public override bool IsForGiver => true;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => saving.TakeBackAsync(submission, ct);
}
