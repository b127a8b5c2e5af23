using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Godkjenn»: the proposed person is the contact from now on.</summary>
public sealed class NewContactApproveSubmit(
    ContactProposalTable proposals, NewContactReader reader, RegisterSaving saving, CurrentNetwork network)
    : SubmitHandler(ContactRhythm.ProposalKind, VerbName)
{
    public const string VerbName = "new-contact.approve";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var proposal = await proposals.OfAsync(submission.Round.Id, ct);
        var question = await reader.OfAsync(proposal, submission.Now, ct);
        if (proposal.Decision is not ContactDecision.Open || question.IsReplaced)
            return SubmitReply.Unchanged();
        // The network first: a press that is cut off here can be repeated, and finds them there.
        if (network.Roster.ContactOf(proposal.Answer.Organization) != proposal.Answer.Person!.Id)
        {
            var change = ChangeFor(proposal.Answer, question);
            var (outcome, said) = await saving.SaveAsync(change, proposal.Answer.Organization, submission, ct);
            if (outcome is NetworkOutcome.Rejected)
                return SubmitReply.Tell(said);
            if (outcome is NetworkOutcome.Overtaken)
                return SubmitReply.Show(NewContactCard.For(
                    submission.AsPressed, await reader.OfAsync(proposal, submission.Now, ct), isOvertaken: true));
        }
        return submission.ReplyTo(await proposals.DecideAsync(
            proposal, submission.BasedOn, ContactDecision.Approved, submission.By, submission.Now, ct));
    }

    private static RegisterChange ChangeFor(ContactAnswer answer, NewContactFacts question) => new(
        root => root.WithContact(answer.Organization, answer.Person!),
        texts => texts["network.contact-done", answer.Person!.Name, question.Register.Organization!.ShortName], answer.Person);
}
