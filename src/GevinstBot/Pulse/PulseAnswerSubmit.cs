using GevinstBot.Chat;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;

namespace GevinstBot.Pulse;

/// <summary>«Send inn»: the five scores of an organisation for an initiative, the first time or corrected.</summary>
public sealed class PulseAnswerSubmit(PulseQuestionReader reader, PulseTable answers) : SubmitHandler(PulseRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var asked = await reader.OfAsync(submission.Card, ct);
        if (asked.Find(submission.Typed) is not { } question || question.IsHeardAgain(submission))
            return SubmitReply.Unchanged();
        // The five were tapped for other statements than those that stand there now: shown, and not stored as if they were for these.
        if (!submission.Card.IsClosed && submission.Typed.GetValueOrDefault(PulseQuestions.WordingField, "") != question.Wording)
            return SubmitReply.Show(PulseCard.Form(submission.AsPressed, question, submission.Typed, problems: [])
                .WithNotice(submission.Texts["pulse.reworded-now"]));
        return await submission.StoreAsync(
            AdkarScores.Read(submission.Typed),
            scores => answers.StoreAsync(
                question.Month, question.Organization.Id, question.Initiative.Id, submission.BasedOn,
                (before, version) => Answer(scores, before, version), ct),
            (card, problems) => PulseCard.Form(card, question, submission.Typed, problems));

        PulseAnswer Answer(AdkarScores scores, PulseAnswer? before, int version) =>
            new(question.Initiative.Id, question.Organization.Id, scores, before?.ReasonsKept(scores) ?? [], submission.By, submission.Now)
            {
                Version = version,
                OnBehalf = submission.IsOnBehalf,
                Wording = question.Wording,
            };
    }
}
