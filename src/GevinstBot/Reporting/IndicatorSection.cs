using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>The catalogue of indicators and what has been fetched: <c>indicators: […]</c> and <c>imports: […]</c>.</summary>
public sealed class IndicatorSection : NetworkSection<IndicatorCatalog>
{
    protected override IndicatorCatalog Read(SectionReader root, Roster roster)
    {
        var definitions = new List<IndicatorDefinition>();
        foreach (var reader in root.List("indicators"))
        {
            var definition = IndicatorDefinitionReader.Read(reader, roster);
            if (definitions.Any(before => before.Id == definition.Id))
                reader.ProblemAt("id", "file.twice", definition.Id.Value);
            else
                definitions.Add(definition);
        }
        var imports = new ImportReader(definitions, [.. roster.Organizations.Select(o => o.Id)]);
        foreach (var reader in root.List("imports"))
            imports.Read(reader);
        return new IndicatorCatalog(definitions, imports.Values);
    }
}
