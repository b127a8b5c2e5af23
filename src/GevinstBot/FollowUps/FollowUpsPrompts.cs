using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.FollowUps;

/// <summary>«særskilt oppfølging» as a round to the lead who asked for it; the card shows them as they stand.</summary>
public sealed class FollowUpsPrompts(AskedFormTable forms, FollowUpReader reader) : AskedFormPrompts(FollowUpRhythm.LeadKind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => new(
        FollowUpsCard.For(request, await reader.AllAsync(request.Now, ct)), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["follow-ups.title"];
}
