using GevinstBot.Chat;
using GevinstBot.Domain.Phases;

namespace GevinstBot.Phases;

/// <summary>«Send inn»: what an organisation says at a change of phase, the first time or changed.</summary>
public sealed class PhaseAnswerSubmit(PhaseAnswerTable answers, PhaseQuestionReader questions) : SubmitHandler(PhaseRhythm.Kind, VerbName)
{
    public const string VerbName = "phase.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        return await submission.StoreAsync(
            PhaseSaid.Read(submission.Typed, question.Points),
            said => answers.StoreAsync(
                new PhaseAnswer(question.Change.Id, question.Organization.Id, said, submission.By, submission.Now), submission.BasedOn, ct),
            (card, problems) => PhaseCard.Form(card, question, submission.Typed, problems));
    }
}
