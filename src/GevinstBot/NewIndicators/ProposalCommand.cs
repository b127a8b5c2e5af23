using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.NewIndicators;

/// <summary>«foreslå måleindikator»: the form, and what became of what was proposed before.</summary>
public sealed class ProposalCommand(AskedForms forms, ProposalReader reader, CurrentNetwork network)
    : OrganizationCommand(ProposalRhythm.Kind, ProposalRhythm.Days, "new-indicator.title", forms, network)
{
    public override string WordsKey => "command.new-indicator";

    public override string HelpKey => "help.new-indicator";

    public override MenuPlace Place => MenuPlace.Seldom;

    protected override IReadOnlyDictionary<string, string> FieldsOf(string written) => ProposalAnswer.FieldsOf(written);

    protected override async Task<AdaptiveCard> CardAsync(
        CardRequest request, IReadOnlyDictionary<string, string> fields, CancellationToken ct) =>
        ProposalCard.Form(request, await reader.OfAsync(request, ct), fields, problems: []);
}
