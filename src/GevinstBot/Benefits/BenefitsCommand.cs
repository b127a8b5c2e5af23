using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Initiatives;

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
        TypedInitiative.Read(call.Argument, InitiativesOf(question)) is { } one
            ? new Dictionary<string, string> { [BenefitViewFields.Initiative] = one.Id.Value }
            : ReadOnlyDictionary<string, string>.Empty;
}
