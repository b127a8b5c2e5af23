using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«kom i gang» as a round to the lead who typed it.</summary>
public sealed class SetupPrompts(AskedFormTable forms, SetupReader data, NetworkFile file, CurrentNetwork network)
    : AskedFormPrompts(RegisterRhythm.SetupKind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var form = await FormAsync(request, ct);
        return new PromptCard(Card(request with { BasedOn = form.Version }, form), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["setup.title"];

    private AdaptiveCard Card(CardRequest request, AskedForm form)
    {
        var step = form.Fields.GetValueOrDefault(SetupField.Step, SetupField.Steps[0]);
        if (network.IsSetUp || request.IsClosed)
            return SetupCard.Done(request, network.IsSetUp);
        if (step != SetupField.Steps[^1])
            return SetupCard.Form(request, step, data, form.Fields, problems: []);
        var root = SetupDrafting.Of(form.Fields, data, form.AskedBy, network.DayOf(request.Now));
        return SetupCard.Preview(request, SetupFacts.Of(root, file.Read(NetworkWriter.Write(root)).Version!, network));
    }
}
