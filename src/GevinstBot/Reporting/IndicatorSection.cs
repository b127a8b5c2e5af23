using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>The catalogue of indicators and what has been fetched: <c>indicators: […]</c> and <c>imports: […]</c>.</summary>
public sealed class IndicatorSection : NetworkSection<IndicatorCatalog>
{
    protected override IndicatorCatalog Read(SectionReader root, Roster roster)
    {
        var ids = new HashSet<string>();
        var definitions = root.List("indicators").Select(reader => IndicatorDefinitionReader.Read(reader, roster, ids)).ToList();
        root.RefuseSameName(
            "indicators", definitions.SelectMany(definition => definition.Organizations.Select(o => (definition.Id.Value, o.Value))));
        var imports = new ImportReader(definitions, [.. roster.Organizations.Select(o => o.Id)]);
        foreach (var reader in root.List("imports"))
            imports.Read(reader);
        return new IndicatorCatalog(definitions, imports.Values);
    }
}
