using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>Automatic replies as a question: to whoever is away, and a day later to the leads.</summary>
public sealed class AbsenceProposalPrompts(AbsenceProposalTable proposals, CurrentNetwork network) : RoundSource
{
    /// <summary>A proposal is seen at most a weekend and some days before the leads are asked; July is longer.</summary>
    private static readonly Duration FarthestOpening = Duration.FromDays(45);

    public override RoundKind Kind => AbsenceProposalRhythm.Kind;

    /// <summary>Whoever isn't the contact any more needs nobody in their stead.</summary>
    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
    [
        .. (await proposals.SinceAsync(opening.Start - FarthestOpening, ct))
            .Where(proposal => network.Roster.ContactOf(proposal.Organization) == proposal.Contact)
            .SelectMany(proposal => AbsenceProposalRhythm.RoundsOf(proposal, network.Roster.Leads, network.Sending))
            .Where(round => opening.Contains(round.Opens)),
    ];

    /// <summary>Where somebody has seen to it in another way, it needs no answer any more.</summary>
    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await proposals.FindReadableAsync(AbsenceProposalRhythm.IdOf(round.Id), ct) switch
        {
            { By: { } by } decided => [new Answered(decided.Organization.Value, by, decided.At) { Version = decided.Version }],
            { } open when AbsenceProposalFacts.Of(open, network).IsCovered =>
                [new Answered(open.Organization.Value, open.Contact, open.Seen) { Version = open.Version }],
            _ => [],
        };

    /// <summary>Whoever stands in from now on is asked what is open, and the other card of the proposal is brought up to date.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var proposal = await proposals.OfAsync(AbsenceProposalRhythm.IdOf(request.Round.Id), ct);
        var facts = AbsenceProposalFacts.Of(proposal, network);
        request = request with { BasedOn = proposal.Version };
        var card = proposal.Decision is ProposalDecision.Open && !request.IsClosed && !facts.IsCovered
            ? AbsenceProposalCard.For(request, facts)
            : AbsenceProposalReceiptCard.For(request, facts, network.Zone);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts[
        "absence-proposal.title",
        round.Addressees.Count == 0 ? "" : network.Roster.Organization(new OrganizationId(round.Addressees[0].Subject)).ShortName];
}
