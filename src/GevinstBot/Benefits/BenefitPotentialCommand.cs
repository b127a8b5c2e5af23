using GevinstBot.Chat;

namespace GevinstBot.Benefits;

/// <summary>«hva kan hentes»: all that is planned, by goal, type, year and organisation.</summary>
public sealed class BenefitPotentialCommand(BenefitViews views) : BenefitViewCommand(views)
{
    public override string WordsKey => "command.benefit-potential";

    public override string HelpKey => "help.benefit-potential";

    protected override IReadOnlyDictionary<string, string> ViewOf(BenefitsQuestion question, CommandCall call) =>
        BenefitViewFields.Of(plan: "", view: BenefitViewFields.Potential);
}
