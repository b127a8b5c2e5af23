using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>«gevinstplan Riktig oppgavedeling»: one plan; where several can be meant, the list to choose from.</summary>
public sealed class BenefitPlanCommand(BenefitViews views) : BenefitViewCommand(views)
{
    public override string WordsKey => "command.benefit-plan";

    public override string HelpKey => "help.benefit-plan";

    protected override IReadOnlyDictionary<string, string>? ViewOf(BenefitsQuestion question, CommandCall call) =>
        question.Possible.Count == 0
            ? null
            : new Dictionary<string, string> { [BenefitViewFields.Plan] = Meant(question, call.Argument, call.Texts) };

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
