using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// A proposed meeting plan as a round to the lead who asked for it. The command has delivered its only card, so the engine
/// sends none; what the round gives is the gate, «hva venter» and an end to the proposal's life.
/// </summary>
public sealed class MeetingPlanPrompts(MeetingPlanProposalTable proposals, MeetingPlanReader plans, CurrentNetwork network)
    : RoundSource
{
    public override RoundKind Kind => MeetingPlanRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var all = await proposals.SinceAsync(opening.Start, ct);
        return
        [
            .. all.Where(asked => opening.Contains(asked.First)).Select(asked => MeetingPlanRhythm.RoundOf(
                // A plan that is confirmed has its months itself.
                asked.Id, asked.Content.AskedBy, asked.First, asked.Content.Confirmed ? null : plans.EndOf(asked, all).At)),
        ];
    }

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await proposals.FindReadableAsync(round.Id.Period, ct) is { Content.Confirmed: true } confirmed
            ? [confirmed.About(MeetingRhythm.LeadSubject)]
            : [];

    /// <summary>A confirmed plan has rounds of its own, and is told.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var asked = await proposals.FindAsync(request.Round.Id.Period, ct)
            ?? throw new InvalidOperationException($"There is no proposal {request.Round.Id.Period}.");
        var end = plans.EndOf(asked, await proposals.OfYearAsync(asked.Content.Proposal.Year, ct)).Why;
        return new PromptCard(
            MeetingPlanCard.For(request, asked.Content.Proposal, end, network.Zone), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["meeting-plan.summary", round.Id.Period[..4]];
}
