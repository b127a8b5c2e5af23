using GevinstBot.Chat;
using GevinstBot.Domain.FollowUps;

namespace GevinstBot.FollowUps;

/// <summary>«Endre»: the form again, with what is stored.</summary>
public sealed class FollowUpEditSubmit(FollowUpReader reader) : SubmitHandler(FollowUpRhythm.Kind, VerbName)
{
    public const string VerbName = "follow-up.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await reader.FindAsync(submission.Card, ct) is { } question
            ? SubmitReply.Show(FollowUpCard.Form(
                submission.Card with { BasedOn = question.Answer?.Version ?? 0 }, question,
                FollowUpCard.Fields(question.Answer, submission.Texts), problems: []))
            : SubmitReply.Gone();
}
