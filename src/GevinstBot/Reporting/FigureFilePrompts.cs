using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>A file of figures as a round to the lead who sent it.</summary>
public sealed class FigureFilePrompts(AskedFormTable forms, FigureFileReader reader, CurrentNetwork network)
    : AskedFormPrompts(FigureFileRhythm.Kind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var form = await FormAsync(request, ct);
        request = request with { BasedOn = form.Version };
        var card = !FigureFileFields.IsAnswered(form) && !request.IsClosed && await reader.FindAsync(form, request.Now, ct) is { } plan
            ? FigureFileCard.For(request, reader.FactsOf(plan, form.Fields, request.Texts, link: null))
            : FigureFileReceiptCard.For(request, form, network.Zone);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["figure-file.title"];
}
