using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Benefits;

/// <summary>
/// «gevinster»: the own organisation's benefits, planned and realised; for the lead the region's. «gevinster Riktig oppgavedeling» those
/// of one initiative.
/// </summary>
public sealed class BenefitsCommand(BenefitViews views) : BenefitViewCommand(views)
{
    public override string WordsKey => "command.benefits";

    public override string HelpKey => "help.benefits";

    protected override IReadOnlyDictionary<string, string> ViewOf(BenefitsQuestion question, CommandCall call) =>
        InitiativeOf(question, call) is { } one
            ? new Dictionary<string, string> { [BenefitViewFields.Initiative] = one.Id.Value }
            : ReadOnlyDictionary<string, string>.Empty;

    /// <summary>By its name or what that begins with; null for all.</summary>
    private static Initiative? InitiativeOf(BenefitsQuestion question, CommandCall call)
    {
        var words = CleanText.Command(call.Argument);
        var meant = question.Possible.Select(plan => plan.Initiative).DistinctBy(initiative => initiative.Id)
            .Where(initiative => words.Length > 0 && CleanText.Command(initiative.Name).StartsWith(words, StringComparison.Ordinal));
        return meant.ToList() is [var one] ? one : null;
    }
}
