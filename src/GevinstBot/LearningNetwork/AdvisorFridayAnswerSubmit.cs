using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Lagre fremdriften»: of all the advisor's teams at once, as proposed or as they changed it.</summary>
public sealed class AdvisorFridayAnswerSubmit(AdvisorScoreTable scores, AdvisorFridayReader reader)
    : SubmitHandler(AdvisorRhythm.Kind, VerbName)
{
    public const string VerbName = "advisor-friday.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.AskAsync(submission.Card, ct);
        return await submission.StoreAsync(
            AdvisorScores.Read(submission.Typed, question.Teams.Select(one => one.Team.Id)),
            said => scores.StoreAsync(
                AdvisorFridayReader.PeriodOf(question.Cohort, question.Day), submission.By, submission.BasedOn, said, submission.Now, ct),
            (card, problems) => AdvisorFridayCard.Form(card, question, submission.Typed, problems));
    }
}
