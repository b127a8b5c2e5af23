using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Forms;

namespace GevinstBot.FollowUps;

/// <summary>«Avslutt …»: the form that asks why the chosen one is ended.</summary>
public sealed class FollowUpsEditSubmit(FollowUpReader reader) : SubmitHandler(FollowUpRhythm.LeadKind, VerbName)
{
    public const string VerbName = "follow-ups.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.AllAsync(submission.Now, ct);
        return SubmitReply.Show(question.FindOpen(submission.Typed.GetValueOrDefault(FollowUpsCard.WhichField)) is { } one
            ? FollowUpsCard.EndForm(submission.Card, question, one)
            : FollowUpsCard.For(
                submission.Card, question, problems: [new Problem(FollowUpsCard.WhichField, TypedForm.NotAChoice)]));
    }
}
