using AdaptiveCards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;

namespace GevinstBot.Forwarding;

/// <summary>Rounds about one indicator that somebody else was asked about: each is made of the row that was stored then.</summary>
public abstract class OneIndicatorPrompts(RoundKind kind, ForwardReader reader) : RoundSource
{
    public sealed override RoundKind Kind => kind;

    protected ForwardReader Reader { get; } = reader;

    public sealed override Task RequireReadableAsync(RoundId round, CancellationToken ct) => Reader.FindAsync(round, ct);

    public sealed override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await Reader.OfAsync(request.Round.Id, request.Texts, ct);
        request = request with { BasedOn = question?.Forwarded.Version ?? 0 };
        var card = question is { Asked: not null, IsSettled: false } && IsAsked(question) && !request.IsClosed
            ? Open(request, question)
            : Over(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    /// <summary>Whether what the round asks is still to be said.</summary>
    protected abstract bool IsAsked(ForwardedQuestion question);

    protected abstract AdaptiveCard Open(CardRequest request, ForwardedQuestion question);

    /// <param name="request">To whom.</param>
    /// <param name="question">What was asked; null when its round is gone.</param>
    protected abstract AdaptiveCard Over(CardRequest request, ForwardedQuestion? question);
}
