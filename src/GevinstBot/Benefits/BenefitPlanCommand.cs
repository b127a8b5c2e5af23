using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>«gevinstplan Riktig oppgavedeling»: one plan; where several can be meant, the list to choose from.</summary>
public sealed class BenefitPlanCommand(AskedFormTable forms, AskedRounds rounds, BenefitsReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.benefit-plan";

    public override string HelpKey => "help.benefit-plan";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var question = await reader.OfAsync(call.By, call.Now, ct);
        if (question.Possible.Count == 0)
            return AnswerCard.For(call.Texts, "benefits.no-initiatives");
        var view = new Dictionary<string, string> { [BenefitViewFields.Plan] = Meant(question, call.Argument, call.Texts) };
        var request = await forms.AskAsync(rounds, BenefitRhythm.Kind, network.DayOf(call.Now), call, view, AskedRhythm.Days, ct);
        return BenefitsPrompts.Shown(request, question, view);
    }

    /// <summary>By the initiative's name or what it begins with, and the organisation where there are several; else empty.</summary>
    private static string Meant(BenefitsQuestion question, string typed, LocalTexts texts)
    {
        var words = CleanText.Command(typed);
        var meant = question.Possible.Where(plan => words.Length > 0 && Names(plan).Any(name =>
            CleanText.Command(name).StartsWith(words, StringComparison.Ordinal))).ToList();
        return (meant.Count == 0 ? question.Possible : meant) is [var one]
            ? BenefitPlanTable.IdOf(one.Initiative.Id, one.Organization.Id)
            : "";

        IEnumerable<string> Names((Domain.Network.Initiative Initiative, Domain.Network.Organization Organization) plan) =>
        [
            plan.Initiative.Name,
            $"{plan.Initiative.Name} {plan.Organization.ShortName}",
            texts["benefits.plan-name", plan.Initiative.Name, plan.Organization.ShortName],
        ];
    }
}
