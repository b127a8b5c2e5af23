using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>«aksjoner» as a round to whoever asked for it.</summary>
public sealed class ActionsPrompts(AskedFormTable forms, ActionReader actions, CurrentNetwork network)
    : AskedOrganizationPrompts(ActionRhythm.Kind, forms, ActionRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var (texts, of) = (request.Texts, new OrganizationId(request.To.Subject));
        var names = ActionNames.Of(network.Roster, network.Zone, texts);
        var heading = of == ActionItem.Lead ? texts["actions.heading-lead"] : texts["actions.heading", names.Organization(of)];
        var own = await actions.SinceAsync(of, request.Round.Opens, ct);
        IReadOnlyList<ActionItem>? others = of == ActionItem.Lead
            ? [.. (await actions.OpenAsync(ct)).Where(action => !action.IsLeads)]
            : null;
        return new PromptCard(ActionsCard.For(request, own, names, heading, others), Title(request.Round, texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["actions.title"];
}
