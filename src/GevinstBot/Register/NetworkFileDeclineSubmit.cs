using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Ikke bruk den»: what is stored counts, and nobody asks about this file again.</summary>
public sealed class NetworkFileDeclineSubmit(NetworkProposalTable proposals) : SubmitHandler(NetworkFileRhythm.Kind, VerbName)
{
    public const string VerbName = "network-file.decline";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => submission.ReplyTo(
        await proposals.DecideAsync(
            submission.Round.Id.Period, submission.BasedOn, FileDecision.Declined, submission.By, submission.Now, ct));
}
