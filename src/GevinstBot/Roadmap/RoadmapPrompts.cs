using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Roadmap;

/// <summary>«veikart» as a round to whoever asked for it; the card shows the measures as they stand.</summary>
public sealed class RoadmapPrompts(AskedFormTable forms, RoadmapReader reader)
    : AskedFormPrompts(RoadmapRhythm.Kind, forms, RoadmapRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => new(
        RoadmapCard.For(request, await reader.OfAsync(request.To.Person, request.Now, ct)), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["roadmap.title"];
}
