using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>«pulsplan» as a round to the lead who asked for it; the card shows the plan as it stands.</summary>
public sealed class PulsePlanPrompts(AskedFormTable forms, CurrentNetwork network) : AskedFormPrompts(PulsePlanRhythm.Kind, forms)
{
    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => Task.FromResult(new PromptCard(
        PulsePlanCard.For(request, PulsePlanQuestion.Of(network, request.Now)), Title(request.Round, request.Texts)));

    public override string Title(Round round, LocalTexts texts) => texts["pulse-plan.title"];
}
