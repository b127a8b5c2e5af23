using System.Collections.ObjectModel;
using GevinstBot.Chat;

namespace GevinstBot.Benefits;

/// <summary>«gevinster»: the own organisation's benefits, planned and realised; for the lead the region's.</summary>
public sealed class BenefitsCommand(BenefitViews views) : BenefitViewCommand(views)
{
    public override string WordsKey => "command.benefits";

    public override string HelpKey => "help.benefits";

    protected override IReadOnlyDictionary<string, string> ViewOf(BenefitsQuestion question, CommandCall call) =>
        ReadOnlyDictionary<string, string>.Empty;
}
