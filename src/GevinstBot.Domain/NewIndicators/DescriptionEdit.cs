using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.NewIndicators;

/// <summary>
/// What is said about an indicator that is asked for: its area, why, from where and whose. None of it changes what a number means, so the
/// definition keeps its version.
/// </summary>
public static class DescriptionEdit
{
    public static Checked<IndicatorDefinition> Read(IReadOnlyDictionary<string, string> typed, IndicatorDefinition definition)
    {
        var form = new TypedForm(typed);
        var described = definition with
        {
            Area = DefinitionEdit.ReadArea(form),
            Why = DefinitionEdit.Optional(form, DefinitionEdit.Why, ProposalAnswer.LongestText),
            Source = DefinitionEdit.Optional(form, DefinitionEdit.Source),
            Owner = DefinitionEdit.Optional(form, DefinitionEdit.Owner),
        };
        return form.Checked(() => described);
    }

    /// <summary>What stands in the form before anybody has typed.</summary>
    public static IReadOnlyDictionary<string, string> Of(IndicatorDefinition definition) => new Dictionary<string, string>
    {
        [DefinitionEdit.Area] = definition.Area is { } area ? DefinitionEdit.KeyOf(area) : DefinitionEdit.NoArea,
        [DefinitionEdit.Why] = definition.Why ?? "",
        [DefinitionEdit.Source] = definition.Source ?? "",
        [DefinitionEdit.Owner] = definition.Owner ?? "",
    };
}
