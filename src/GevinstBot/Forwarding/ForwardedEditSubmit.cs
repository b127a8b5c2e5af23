using GevinstBot.Chat;
using GevinstBot.Domain.Forwarding;

namespace GevinstBot.Forwarding;

/// <summary>«Endre»: the field again with what was suggested, until the organisation has approved it.</summary>
public sealed class ForwardedEditSubmit(ForwardReader reader) : SubmitHandler(ForwardRhythm.Kind, VerbName)
{
    public const string VerbName = "forwarded.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await reader.OfAsync(submission.Round.Id, submission.Texts, ct) is { } question
        && ForwardedReceiptCard.MayEdit(submission.Card, question)
            ? SubmitReply.Show(ForwardedCard.For(submission.Card with { BasedOn = question.Forwarded.Version }, question))
            : SubmitReply.Unchanged();
}
