using GevinstBot.Benefits;
using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Phases;

namespace GevinstBot.Phases;

/// <summary>
/// «Flytt datoene like mye» and «La datoene stå»: the plan's next version, on the one that the card showed. Moved, it asks its owner again.
/// </summary>
public sealed class PlanMoveAnswerSubmit(PlanMoveReader reader, BenefitSaving saving) : SubmitHandler(PhaseRhythm.MoveKind, VerbName)
{
    public const string VerbName = "plan-move.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.FindAsync(submission.Card, ct) is not { Settled: null } question)
            return SubmitReply.Unchanged();
        return await submission.StoreAsync(
            TypedMove.Read(submission.Typed, question.Move.Months),
            months => saving.SettleAsync(
                submission, question.Plan, before => Settled(before, months, question, submission), ct),
            form: null);
    }

    /// <summary>What can't be moved together is left as it is: the card had no such button.</summary>
    private static BenefitPlan Settled(BenefitPlan before, int months, PlanMoveQuestion question, Submission submission)
    {
        var moved = months == 0 ? null : PlanDates.Moved(before, months, question.Today);
        return (moved ?? before) with
        {
            Settled = new DatesSettled(submission.By, submission.Now, moved is null ? 0 : months),
        };
    }
}
