using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>
/// A plan to its owners, to be approved with one press; the first who does approves it. Changed, it is another question, and the card of
/// the one before is over.
/// </summary>
public sealed class PlanApprovalPrompts(BenefitPlanTable plans, BenefitsReader reader, CurrentNetwork network) : RoundSource
{
    /// <summary>Longer than any silence: a question waits at most over July.</summary>
    private static readonly Duration LongestWait = Duration.FromDays(45);

    public override RoundKind Kind => BenefitRhythm.ApprovalKind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
    [
        .. (await plans.AskedSinceAsync(opening.Start - LongestWait, ct))
            .Select(plan => BenefitRhythm.ApprovalOf(plan, network.Roster, network.Sending)).OfType<Round>()
            .Where(round => opening.Contains(round.Opens)),
    ];

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await PlanAsync(round, ct) is { Approval: { } approval } plan
            ? [.. round.Addressees.Select(owner => new Answered(owner.Subject, approval.By, approval.At) { Version = plan.Version })]
            : [];

    /// <summary>A changed plan is another question, and its owner has got it.</summary>
    public override async Task<string> GoneKeyAsync(RoundId round, CancellationToken ct) =>
        (await plans.AllAsync(ct)).Any(plan => BenefitRhythm.ApprovalId(plan) == round)
            ? await base.GoneKeyAsync(round, ct)
            : "plan-approval.changed";

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = PlanApprovalQuestion.Of(await PlanAsync(request.Round, ct), await reader.NowAsync(ct), network, request.Now);
        request = request with { BasedOn = question.Plan?.Version ?? 0 };
        var card = question.Plan is { Approval: null } && !request.IsClosed
            ? PlanApprovalCard.For(request, question)
            : PlanApprovalReceiptCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["plan-approval.title"];

    /// <summary>Null when it has been changed since the round was made.</summary>
    private async Task<BenefitPlan?> PlanAsync(Round round, CancellationToken ct) =>
        (await plans.AllAsync(ct)).FirstOrDefault(plan => BenefitRhythm.ApprovalId(plan) == round.Id);
}
