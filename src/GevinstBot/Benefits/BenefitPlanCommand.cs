using GevinstBot.Chat;

namespace GevinstBot.Benefits;

/// <summary>«gevinstplan Riktig oppgavedeling»: one plan; where several can be meant, the list to choose from.</summary>
public sealed class BenefitPlanCommand(BenefitViews views) : BenefitViewCommand(views)
{
    public override string WordsKey => "command.benefit-plan";

    public override string HelpKey => "help.benefit-plan";

    protected override IReadOnlyDictionary<string, string>? ViewOf(BenefitsQuestion question, CommandCall call) =>
        question.Possible.Count == 0 ? null : BenefitViewFields.Of(Meant(question, call));
}
