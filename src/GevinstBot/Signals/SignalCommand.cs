using GevinstBot.Chat;
using GevinstBot.Domain.Signals;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Signals;

/// <summary>«signal», or for whoever answers for several «signal ahus»: the form, and what has been told lately.</summary>
public sealed class SignalCommand(AskedForms forms, SignalReader reader, CurrentNetwork network)
    : OrganizationCommand(SignalRhythm.Kind, SignalRhythm.Days, "signal.title", forms, network)
{
    public override string WordsKey => "command.signal";

    public override string HelpKey => "help.signal";

    public override MenuPlace Place => MenuPlace.Seldom;

    protected override IReadOnlyDictionary<string, string> FieldsOf(string written) => SignalAnswer.FieldsOf(written);

    protected override async Task<AdaptiveCards.AdaptiveCard> CardAsync(
        CardRequest request, IReadOnlyDictionary<string, string> fields, CancellationToken ct) =>
        SignalCard.For(request, await reader.AskAsync(request, ct), request.Round.Id.Period, fields);
}
