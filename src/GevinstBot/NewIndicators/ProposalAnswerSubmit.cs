using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;

namespace GevinstBot.NewIndicators;

/// <summary>«Send inn»: proposed for the first time, or changed until a lead has taken it up.</summary>
public sealed class ProposalAnswerSubmit(ProposalTable proposals, ProposalReader reader) : SubmitHandler(ProposalRhythm.Kind, VerbName)
{
    public const string VerbName = "new-indicator.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (question, id) = (await reader.OfAsync(submission.Card, ct), submission.Round.Id.Period);
        if (!submission.Card.AnswersToday)
            return SubmitReply.Unchanged();
        var standing = question.Find(id);
        // Proposed in time and heard again after it: what stands says so.
        if (submission.Card.IsClosed && standing?.Proposal is { } stored
            && stored.By == submission.By && stored.Version > submission.BasedOn)
            return SubmitReply.Unchanged();
        if (standing is not null && !ProposalQuestion.MayBeChanged(standing))
            return SubmitReply.Tell(submission.Texts["new-indicator.too-late"]);
        var of = new OrganizationId(submission.Subject);
        return await submission.StoreAsync(
            ProposalAnswer.Read(submission.Typed),
            said => proposals.StoreAsync(
                id, submission.BasedOn,
                (before, version) => (before ?? new IndicatorProposal(of, id, said, submission.By, submission.Now, submission.Now)) with
                {
                    Said = said,
                    By = submission.By,
                    At = submission.Now,
                    Version = version,
                },
                ct),
            (card, problems) => ProposalCard.Form(card, question, submission.Typed, problems));
    }
}
