using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>
/// «aksjoner»: what one's own organisation, or the lead, has to do after the meetings, to mark there and then; to the lead also what all
/// others have open. Of several organisations with something to do each is chosen by name.
/// </summary>
public sealed class ActionsCommand(OwnActionReader actions, AskedForms forms, RoundSources sources, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.actions";

    public override string HelpKey => "help.actions";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var own = await actions.ShownToAsync(call.By, call.Now, ct);
        if (own.Count == 0)
            return AnswerCard.For(call.Texts, "actions.none");
        var named = own.Select(one => (Of: one, Name: Name(one, call))).ToList();
        var chosen = named.Where(one => string.Equals(one.Name, call.Argument, StringComparison.OrdinalIgnoreCase)).ToList();
        return named is [var only] ? await ShowAsync(only.Of, call, ct)
            : chosen is [var asked] ? await ShowAsync(asked.Of, call, ct)
            : WhichOrganizationCard.For(
                named.Select(one => one.Name), call.Texts, call.Texts["actions.title"], call.Texts["signal.which"],
                call.Texts.Ways(WordsKey)[0]);
    }

    private string Name(OrganizationId of, CommandCall call) =>
        of == ActionItem.Lead ? call.Texts["minutes.owner-lead"] : network.Roster.Find(of)?.ShortName ?? of.Value;

    private async Task<PromptCard> ShowAsync(OrganizationId of, CommandCall call, CancellationToken ct)
    {
        var fields = new Dictionary<string, string> { [OrganizationCommand.OrganizationField] = of.Value };
        var request = await forms.AskAsync(
            ActionRhythm.Kind, call, fields,
            id => AskedRhythm.RoundOf(ActionRhythm.Kind, id, of, call.By, call.Now, ActionRhythm.Days), ct);
        return await sources.Of(request.Round).CardAsync(request, ct);
    }
}
