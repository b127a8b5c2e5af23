using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>A question as the others would see it, and what it does to what they get besides.</summary>
public sealed class NetworkQuestionPreviewReader(
    NetworkQuestionForms shown, RoundReader rounds, RoundSources sources, CurrentNetwork network)
{
    public async Task<MessagePreview> OfAsync(CardRequest card, string text, CancellationToken ct)
    {
        var around = (await rounds.AroundAsync(card.Now, ct)).All;
        return MessagePreview.Of(
            shown.Draft(card, text), network.Roster, around, network.Sending, round => sources.Title(round, card.Texts));
    }
}
