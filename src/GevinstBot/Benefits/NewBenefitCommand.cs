using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Benefits;

/// <summary>«ny gevinst»: what it is and in which plan; all else can wait, and is listed as missing.</summary>
public sealed class NewBenefitCommand(AskedFormTable forms, AskedRounds rounds, BenefitsReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.new-benefit";

    public override string HelpKey => "help.new-benefit";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var question = await reader.OfAsync(call.By, call.Now, ct);
        if (question.Possible.Count == 0)
            return AnswerCard.For(call.Texts, "benefits.no-initiatives");
        var view = new Dictionary<string, string> { [BenefitViewFields.New] = "yes" };
        // Where there is only one plan, nobody has to choose it.
        if (question.Possible is [var only])
            view[BenefitViewFields.Plan] = BenefitPlanTable.IdOf(only.Initiative.Id, only.Organization.Id);
        var request = await forms.AskAsync(rounds, BenefitRhythm.Kind, network.DayOf(call.Now), call, view, AskedRhythm.Days, ct);
        return BenefitsPrompts.Shown(request, question, view);
    }
}
