using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>What was answered in a contact's stead, on their first working day back.</summary>
public sealed class ReturnPrompts(ReturnTable returns, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ReturnRhythm.Kind;

    /// <summary>Whoever isn't the contact any more needn't know.</summary>
    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
    [
        .. (await returns.SinceAsync(opening.Start, ct))
            .Where(back => opening.Contains(back.Opens) && network.Roster.ContactOf(back.Organization) == back.Contact)
            .Select(ReturnRhythm.RoundOf),
    ];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var back = await returns.FindAsync(request.Round.Id.Period, ct)
            ?? throw new InvalidOperationException($"Nobody is back in {request.Round.Id}.");
        return new PromptCard(ReturnCard.For(request, back, network.Roster, network.Zone), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts[
        "return.summary", network.Roster.Organization(new OrganizationId(round.Addressees[0].Subject)).ShortName];
}
