using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;

namespace GevinstBot.NewIndicators;

/// <summary>«Endre»: the form again, with what stands.</summary>
public sealed class ProposalEditSubmit(ProposalReader reader) : SubmitHandler(ProposalRhythm.Kind, VerbName)
{
    public const string VerbName = "new-indicator.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Card, ct);
        return question.Find(submission.Round.Id.Period) is { } one && ProposalQuestion.MayBeChanged(one)
            ? SubmitReply.Show(ProposalCard.Form(
                submission.Card with { BasedOn = one.Proposal!.Version }, question, one.Proposal.Said.Fields, problems: []))
            : SubmitReply.Gone();
    }
}
