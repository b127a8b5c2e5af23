using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Forwarding;

/// <summary>One indicator to whoever was asked about it; what they suggest is approved by whoever answers for the organisation.</summary>
public sealed class ForwardedPrompts(ForwardReader reader, ForwardTable forwards, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ForwardRhythm.Kind;

    /// <summary>The organisation's card shows what is suggested, or a card of its own comes.</summary>
    public override bool GivesRise => true;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
    [
        .. (await reader.OpeningAsync(opening, ct))
            .Select(both => ForwardRhythm.RoundOf(both.Forwarded, reader.NameOf(both.Forwarded.Indicator), both.Of, network.Sending))
            .Where(round => opening.Contains(round.Opens)),
    ];

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await forwards.FindAsync(round.Id.Period, ct) is { Suggested: not null, SuggestedAt: { } at } forwarded
            ? [new Answered(forwarded.Organization.Value, forwarded.To, at) { Version = forwarded.Version }]
            : [];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round.Id, request.Texts, ct);
        request = request with { BasedOn = question?.Forwarded.Version ?? 0 };
        var card = question is { Asked: not null, IsSettled: false, Forwarded.IsWaiting: true } && !request.IsClosed
            ? ForwardedCard.For(request, question)
            : ForwardedReceiptCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["forwarded.title", round.Name];
}
