using AdaptiveCards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Forwarding;

/// <summary>One indicator to whoever was asked about it; what they suggest is approved by whoever answers for the organisation.</summary>
public sealed class ForwardedPrompts(ForwardReader reader, ForwardTable forwards, CurrentNetwork network)
    : OneIndicatorPrompts(ForwardRhythm.Kind, reader)
{
    /// <summary>The organisation's card shows what is suggested, or a card of its own comes.</summary>
    public override bool GivesRise => true;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
    [
        .. (await Reader.OpeningAsync(opening, ct))
            .Select(both => ForwardRhythm.RoundOf(both.Forwarded, Reader.NameOf(both.Forwarded.Indicator), both.Of, network.Sending))
            .Where(round => opening.Contains(round.Opens)),
    ];

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await forwards.FindAsync(round.Id.Period, ct) is { Suggested: not null, SuggestedAt: { } at } forwarded
            ? [new Answered(forwarded.Organization.Value, forwarded.To, at) { Version = forwarded.Version }]
            : [];

    protected override bool IsAsked(ForwardedQuestion question) => question.Forwarded.IsWaiting;

    protected override AdaptiveCard Open(CardRequest request, ForwardedQuestion question) => ForwardedCard.For(request, question);

    protected override AdaptiveCard Over(CardRequest request, ForwardedQuestion? question) => ForwardedReceiptCard.For(request, question);

    public override string Title(Round round, LocalTexts texts) => texts["forwarded.title", round.Name];
}
