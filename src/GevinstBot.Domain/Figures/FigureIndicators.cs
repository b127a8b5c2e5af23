using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Figures;

/// <summary>The indicators by what files call them: their key, their name, or what else the catalogue says that they are called.</summary>
public sealed class FigureIndicators(IReadOnlyList<IndicatorDefinition> definitions)
{
    public const string Unknown = "figures.unknown-indicator";

    private readonly ILookup<string, IndicatorDefinition> _byName = definitions
        .SelectMany(one => (IEnumerable<(string Name, IndicatorDefinition Definition)>)
            [(Plain(one.Id.Value), one), (Plain(one.Name), one), .. one.AlsoCalled.Select(name => (Plain(name), one))])
        .Distinct().ToLookup(named => named.Name, named => named.Definition);

    /// <summary>Null when there is none of the name, or several.</summary>
    public IndicatorDefinition? Find(string name) => _byName[Plain(name)].ToList() is [var only] ? only : null;

    private static string Plain(string name) => CleanText.Line(name).ToLower(CultureInfo.InvariantCulture);
}
