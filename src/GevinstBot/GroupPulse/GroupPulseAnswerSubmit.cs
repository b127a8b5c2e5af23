using GevinstBot.Chat;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;

namespace GevinstBot.GroupPulse;

/// <summary>
/// «Send inn»: the five scores of somebody, and what they wrote where that is asked, the first time or anew. What stood before is gone.
/// </summary>
public sealed class GroupPulseAnswerSubmit(GroupPulseTable pulses, GroupPulseAnswerSaving saving, CurrentNetwork network)
    : SubmitHandler(GroupPulseRhythm.Kind, VerbName)
{
    public const string VerbName = "group-pulse.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await GroupPulseQuestion.OfAsync(submission.Card, pulses, network, ct);
        return await submission.TakeAsync(
            GroupAnswer.Read(submission.Typed, question.Pulse),
            async answer => await saving.StoreAsync(submission.Round.Id.Period, submission.By, answer, ct)
                ? SubmitReply.Receipt()
                : SubmitReply.Tell(submission.Texts["group-pulse.over"]),
            (card, problems) => GroupPulseCard.Form(card, question, submission.Typed, problems));
    }
}
