using GevinstBot.Chat;

namespace GevinstBot.Benefits;

/// <summary>«gevinstkart Riktig oppgavedeling»: a plan drawn from its measures to its goals.</summary>
public sealed class BenefitMapCommand(BenefitViews views) : BenefitViewCommand(views)
{
    public override string WordsKey => "command.benefit-map";

    public override string HelpKey => "help.benefit-map";

    protected override IReadOnlyDictionary<string, string>? ViewOf(BenefitsQuestion question, CommandCall call) =>
        question.Possible.Count == 0 ? null : BenefitViewFields.Of(Meant(question, call), view: BenefitViewFields.Map);
}
