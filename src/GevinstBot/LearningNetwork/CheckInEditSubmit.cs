using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Endre»: the form again, with what the team has stored, whoever in the team stored it.</summary>
public sealed class CheckInEditSubmit(CheckInTable checkIns, CheckInQuestionReader questions) : SubmitHandler(CheckInRhythm.Kind, VerbName)
{
    public const string VerbName = "check-in.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.AskAsync(submission.Card, ct);
        return SubmitReply.Show(await checkIns.FindAsync(question.Team.Id, question.Period, ct) is { } checkIn
            ? CheckInCard.Correction(submission.Card, question, checkIn.Answer)
            : CheckInCard.For(submission.Card, question));
    }
}
