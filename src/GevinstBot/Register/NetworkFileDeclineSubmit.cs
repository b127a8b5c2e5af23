using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Ikke bruk den»: what is stored counts, and nobody asks about this file again.</summary>
public sealed class NetworkFileDeclineSubmit(NetworkProposalTable proposals, AuditLog audit)
    : SubmitHandler(NetworkFileRhythm.Kind, VerbName)
{
    public const string VerbName = "network-file.decline";

    private static readonly AuditAct Act = new("decline-file");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => submission.ReplyTo(
        await audit.AroundAsync(
            submission.Audited(Act),
            () => proposals.DecideAsync(
                submission.Round.Id.Period, submission.BasedOn, FileDecision.Declined, submission.By, submission.Now, ct), ct));
}
