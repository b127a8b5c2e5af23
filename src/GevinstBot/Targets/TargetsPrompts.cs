using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Targets;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Targets;

/// <summary>«oppdater mål» as a round to the lead who asked for it; the card shows the targets as they stand.</summary>
public sealed class TargetsPrompts(AskedFormTable forms, TargetsReader reader)
    : AskedFormPrompts(TargetRhythm.Kind, forms, TargetRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round.Id, ct);
        return new PromptCard(TargetsCard.For(request, question), request.Texts["targets.title", question.Year]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["kind.targets"];
}
