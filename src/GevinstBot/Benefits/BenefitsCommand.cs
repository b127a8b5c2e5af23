using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Benefits;

/// <summary>«gevinster»: the own organisation's benefits, planned and realised; for the lead the region's.</summary>
public sealed class BenefitsCommand(AskedFormTable forms, AskedRounds rounds, BenefitsReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.benefits";

    public override string HelpKey => "help.benefits";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var view = ReadOnlyDictionary<string, string>.Empty;
        var request = await forms.AskAsync(
            rounds, BenefitRhythm.Kind, network.DayOf(call.Now), call, view, AskedRhythm.Days, ct);
        return BenefitsPrompts.Shown(request, await reader.OfAsync(call.By, call.Now, ct), view);
    }
}
