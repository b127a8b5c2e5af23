using GevinstBot.Chat;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;

namespace GevinstBot.GroupPulse;

/// <summary>«Send til alle som ble spurt»: the result and what is done about it. Once it is sent it stands.</summary>
public sealed class GroupPulseResultAnswerSubmit(GroupPulseReader reader, GroupPulseSaving saving, CurrentNetwork network)
    : SubmitHandler(GroupPulseRhythm.ResultKind, VerbName)
{
    public const string VerbName = "group-pulse-result.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var closed = (await reader.FindAsync(submission.Round.Id.Period, ct))!;
        var today = network.DayOf(submission.Now);
        // Another lead was faster, or this one on another device: what was sent is shown.
        if (closed.Word is not null)
            return SubmitReply.Unchanged();
        return await submission.TakeAsync(
            PulseMeasure.Read(submission.Typed, today),
            async measure =>
            {
                var opens = GroupPulseRhythm.OpensAt(submission.Now, network.Sending);
                await saving.TellAsync(new PulseWord(closed.Pulse.Id, measure, submission.By, submission.Now, opens), ct);
                return SubmitReply.Receipt();
            },
            (card, problems) => GroupPulseResultCard.Form(card, closed, today, submission.Typed, problems));
    }
}
