using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«nettverk» as a round to the lead who asked for it; the card shows the network as it stands.</summary>
public sealed class RegisterPrompts(AskedFormTable forms, CurrentNetwork network)
    : AskedFormPrompts(RegisterRhythm.Kind, forms, RegisterRhythm.Days)
{
    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        Task.FromResult(new PromptCard(
            RegisterCard.For(request, RegisterQuestion.Of(network, request.Now)), Title(request.Round, request.Texts)));

    public override string Title(Round round, LocalTexts texts) => texts["network.title"];
}
