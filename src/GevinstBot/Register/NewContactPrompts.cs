using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>A contact whom the present one proposes, as a question to the leads.</summary>
public sealed class NewContactPrompts(ContactProposalTable proposals, NewContactReader reader, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ContactRhythm.ProposalKind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
    [
        .. (await proposals.SinceAsync(opening.Start, ct)).Where(proposal => opening.Contains(proposal.Answer.At))
            .Select(proposal => ContactRhythm.OfProposal(
                proposal.Id, proposal.Answer.At, proposal.Answer.Organization, network.Roster.Leads)),
    ];

    /// <summary>One that was taken back needs no answer any more.</summary>
    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await proposals.FindReadableAsync(round.Id.Period, ct) switch
        {
            { By: { } by } decided => [new Answered(decided.Answer.Organization.Value, by, decided.At) { Version = decided.Version }],
            { } open when await reader.ReplacedAsync(open, ct) is { } later =>
                [new Answered(later.Organization.Value, later.Contact, later.At) { Version = later.Version }],
            _ => [],
        };

    /// <summary>Another contact is asked what is open.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var proposal = await proposals.OfAsync(request.Round.Id, ct);
        var question = await reader.OfAsync(proposal, request.Now, ct);
        request = request with { BasedOn = proposal.Version };
        var card = proposal.Decision is ContactDecision.Open && !request.IsClosed && !question.IsReplaced
            ? NewContactCard.For(request, question)
            : NewContactReceiptCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["new-contact.title"];
}
