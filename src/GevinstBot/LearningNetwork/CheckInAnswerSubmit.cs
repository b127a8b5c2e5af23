using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// «Lagre innsjekk»: for the whole team. Who typed while somebody else stored is shown that first, so that nobody replaces a
/// colleague's words without knowing.
/// </summary>
public sealed class CheckInAnswerSubmit(CheckInTable checkIns, CurrentNetwork network) : SubmitHandler(CheckInRhythm.Kind, VerbName)
{
    public const string VerbName = "check-in.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await CheckInQuestion.OfAsync(submission.Card, network, checkIns, ct);
        return await submission.StoreAsync(
            CheckInAnswer.Read(submission.Typed),
            answer => checkIns.StoreAsync(
                question.Team.Id, question.Period, submission.BasedOn, (before, version) => Next(answer, before, version), ct),
            (card, problems) => CheckInCard.Form(card, question, submission.Typed, problems));

        CheckIn Next(CheckInAnswer answer, CheckIn? before, int version) =>
            new(question.Team.Id, question.Period, answer, submission.By, submission.Now, version)
            {
                BlockerSince = BlockerRhythm.Since(
                    before?.BlockerSince, answer.Blocker is not null, submission.Now, network.Sending.FirstMomentAt),
            };
    }
}
