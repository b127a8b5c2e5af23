using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Register;

namespace GevinstBot.Register;

/// <summary>«Avslå»: the contact stays.</summary>
public sealed class NewContactDeclineSubmit(ContactProposalTable proposals, AuditLog audit)
    : SubmitHandler(ContactRhythm.ProposalKind, VerbName)
{
    public const string VerbName = "new-contact.decline";

    private static readonly AuditAct Act = new("decline-contact");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var proposal = await proposals.OfAsync(submission.Round.Id, ct);
        if (proposal.Decision is not ContactDecision.Open)
            return SubmitReply.Unchanged();
        return submission.ReplyTo(await audit.AroundAsync(
            submission.Audited(Act) with { Whose = proposal.Answer.Organization.Value },
            () => proposals.DecideAsync(
                proposal, submission.BasedOn, ContactDecision.Declined, submission.By, submission.Now, ct), ct));
    }
}
