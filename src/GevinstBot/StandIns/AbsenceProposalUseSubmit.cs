using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.StandIns;
using GevinstBot.Network;
using GevinstBot.Register;

namespace GevinstBot.StandIns;

/// <summary>«La … svare»: the named substitute stands in on the days of the automatic replies.</summary>
public sealed class AbsenceProposalUseSubmit(AbsenceProposalTable proposals, RegisterSaving saving, CurrentNetwork network)
    : SubmitHandler(AbsenceProposalRhythm.Kind, VerbName)
{
    public const string VerbName = "absence-proposal.use";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        var proposal = await proposals.OfAsync(AbsenceProposalRhythm.IdOf(submission.Round.Id), ct);
        var facts = AbsenceProposalFacts.Of(proposal, network);
        if (proposal.Decision is not ProposalDecision.Open || facts.Substitute is not { } substitute)
            return SubmitReply.Unchanged();
        // The network first: a press that is cut off here can be repeated, and finds them there.
        if (!facts.IsCovered)
        {
            var question = RegisterQuestion.Of(network, submission.Now) with { Organization = facts.Organization };
            var absence = new Absence(proposal.Organization, substitute, proposal.From, proposal.To);
            await saving.SaveNowAsync(AbsenceForm.ChangeFor(absence, question), proposal.Organization, submission, ct);
            // A network that is damaged takes no change.
            if (!AbsenceProposalFacts.Of(proposal, network).IsCovered)
                return SubmitReply.Tell(submission.Texts["submit.failed"]);
        }
        return submission.ReplyTo(await proposals.DecideAsync(
            proposal, submission.BasedOn, ProposalDecision.Used, submission.By, submission.Now, ct));
    }
}
