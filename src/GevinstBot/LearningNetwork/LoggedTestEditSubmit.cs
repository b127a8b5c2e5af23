using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Gå videre med testen»: the form again with what stands, whoever in the team logged it.</summary>
public sealed class LoggedTestEditSubmit(LoggedTestReader reader) : SubmitHandler(LoggedTestRhythm.Kind, VerbName)
{
    public const string VerbName = "logged-test.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await reader.AskAsync(submission.Card, ct) is { MayLog: true } question
        && question.Find(LoggedTestQuestion.IdOf(submission)) is { } logged
            ? SubmitReply.Show(LoggedTestCard.Correction(submission.Card, question, logged.Test))
            : SubmitReply.Gone();
}
