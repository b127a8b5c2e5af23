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
        var readers = root.List("indicators");
        var definitions = readers.Select(reader => IndicatorDefinitionReader.Read(reader, roster, ids)).ToList();
        foreach (var (reader, definition) in readers.Zip(definitions))
            RefuseUnknown(reader, definition, ids);
        root.RefuseSameName(
            "indicators", definitions.SelectMany(definition => definition.Organizations.Select(o => (definition.Id.Value, o.Value))));
        root.RefuseSameName(
            "indicators",
            from definition in definitions
            from counterweight in definition.Counterweights
            from organization in definition.Organizations
            select ($"{definition.Id}-{counterweight}", organization.Value));
        var imports = new ImportReader(definitions, [.. roster.Organizations.Select(o => o.Id)]);
        foreach (var reader in root.List("imports"))
            imports.Read(reader);
        return new IndicatorCatalog(definitions, imports.Values);
    }

    /// <summary>A counterweight is measured in the network too, or nobody would notice that it gets worse.</summary>
    private static void RefuseUnknown(SectionReader reader, IndicatorDefinition definition, HashSet<string> ids)
    {
        foreach (var counterweight in definition.Counterweights.Where(id => id == definition.Id || !ids.Contains(id.Value)))
            reader.ProblemAt("counterweights", "file.unknown-indicator", counterweight.Value);
    }
}
