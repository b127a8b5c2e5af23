using GevinstBot.Chat;

namespace GevinstBot.Benefits;

/// <summary>«ny gevinst»: what it is and in which plan; all else can wait, and is listed as missing.</summary>
public sealed class NewBenefitCommand(BenefitViews views) : BenefitViewCommand(views)
{
    public override string WordsKey => "command.new-benefit";

    public override string HelpKey => "help.new-benefit";

    /// <summary>Where there is only one plan, nobody has to choose it.</summary>
    protected override IReadOnlyDictionary<string, string>? ViewOf(BenefitsQuestion question, CommandCall call) => question.Possible switch
    {
        [] => null,
        [var only] => new Dictionary<string, string>
        {
            [BenefitViewFields.New] = "yes",
            [BenefitViewFields.Plan] = BenefitPlanTable.IdOf(only.Initiative.Id, only.Organization.Id),
        },
        _ => new Dictionary<string, string> { [BenefitViewFields.New] = "yes" },
    };
}
