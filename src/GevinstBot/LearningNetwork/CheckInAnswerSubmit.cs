using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// «Lagre innsjekk»: for the whole team. Where a colleague has stored something meanwhile, both are put together; who has told something
/// else in the same field is shown both first, so that nobody replaces a colleague's words without knowing.
/// </summary>
public sealed class CheckInAnswerSubmit(CheckInTable checkIns, CheckInQuestionReader questions, CurrentNetwork network)
    : SubmitHandler(CheckInRhythm.Kind, VerbName)
{
    public const string VerbName = "check-in.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.AskAsync(submission.Card, ct);
        CheckInClashFacts? clash = null;
        return await submission.StoreAsync(
            CheckInAnswer.Read(submission.Typed),
            answer => checkIns.MergeAsync(question.Team.Id, question.Period, submission.BasedOn, answer, Next, Together, ct),
            (card, problems) => clash is null
                ? CheckInCard.Form(card, question, submission.Typed, problems)
                : CheckInCard.Clashing(card, question, clash));

        CheckInAnswer? Together(CheckIn? begun, CheckInAnswer own, CheckIn other)
        {
            var merge = CheckInMerge.Of(begun?.Answer ?? CheckInMerge.Begun(question.Previous), own, other.Answer);
            var by = network.Roster.Find(other.By)?.Name ?? submission.Texts["check-in.unknown-person"];
            clash = merge.Clashes.Count > 0 ? new CheckInClashFacts(merge, other.Answer, by) : null;
            return clash is null ? merge.Answer : null;
        }

        CheckIn Next(CheckInAnswer answer, CheckIn? before, int version) =>
            new(question.Team.Id, question.Period, answer, submission.By, submission.Now, version)
            {
                BlockerSince = BlockerRhythm.Since(
                    before?.BlockerSince, answer.Blocker is not null, submission.Now, network.Sending.FirstMomentAt),
            };
    }
}
