using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Experiences;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Experiences;

/// <summary>The cards of «spør nettverket», as rounds to whoever typed it.</summary>
public sealed class NetworkQuestionPrompts(AskedFormTable forms, NetworkQuestionForms shown)
    : AskedOrganizationPrompts(NetworkQuestion.Kind, forms, NetworkQuestion.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        new(await shown.CardAsync(request, await FormAsync(request, ct), ct), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["network-question.title"];
}
