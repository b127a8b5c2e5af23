using System.Globalization;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>
/// Writes an indicator into the network's file: a new one with its whole definition, and of one that is there how it is described, who
/// is asked for it and of which periods. What else stands about it stays as it is.
/// </summary>
internal static class IndicatorDefinitionWriter
{
    private const string Indicators = "indicators";

    public static FileMap WithIndicator(this FileMap root, IndicatorDefinition definition)
    {
        var all = root.List(Indicators);
        return root.With(Indicators, FileList.Of(all.Any(Is)
            ? all.Select(item => Is(item) ? ((FileMap)item).Described(definition).WithLife(definition) : item)
            : [.. all, Defined(definition).WithLife(definition)]));

        bool Is(FileNode item) => item is FileMap map && map.Text("id") == definition.Id.Value;
    }

    private static FileMap Defined(IndicatorDefinition definition) => FileMap.Of(
        ("id", FileText.Of(definition.Id.Value)), ("name", FileText.Of(definition.Name)), ("why", Text(definition.Why)),
        ("area", Area(definition)), ("source", Text(definition.Source)), ("owner", Text(definition.Owner)),
        ("kind", Key(IndicatorDefinitionReader.Kinds, definition.Unit.Kind)),
        ("unit", definition.Unit.Text.Length == 0 ? null : FileText.Of(definition.Unit.Text)),
        ("direction", Key(IndicatorDefinitionReader.Directions, definition.Direction)),
        ("frequency", Key(IndicatorDefinitionReader.Frequencies, definition.Frequency)),
        ("lagDays", Number(definition.ReportingLagDays)),
        ("aggregation", Key(IndicatorDefinitionReader.Aggregations, definition.Aggregation)),
        ("numerator", Text(definition.Numerator)), ("denominator", Text(definition.Denominator)),
        ("decimals", Number(definition.Decimals)),
        ("min", definition.Min is { } least ? Number(least) : null), ("max", definition.Max is { } most ? Number(most) : null));

    /// <summary>A line that says the same is left as it is written.</summary>
    private static FileMap Described(this FileMap indicator, IndicatorDefinition definition) =>
        new (string Key, FileText? Said)[]
        {
            ("why", Text(definition.Why)), ("area", Area(definition)),
            ("source", Text(definition.Source)), ("owner", Text(definition.Owner)),
        }.Where(line => indicator.Text(line.Key) != line.Said?.Value)
            .Aggregate(indicator, (known, line) => known.With(line.Key, line.Said));

    private static FileText? Area(IndicatorDefinition definition) =>
        definition.Area is { } area ? Key(IndicatorDefinitionReader.Areas, (ActionArea?)area) : null;

    private static FileMap WithLife(this FileMap indicator, IndicatorDefinition definition)
    {
        var life = definition.Life;
        return indicator.With("notFor", null)
            .With("appliesTo", FileList.Of(definition.Organizations.Select(of => FileText.Of(of.Value))))
            .With(IndicatorLifeFields.From, life.From.Count == 0
                ? null
                : FileMap.Of(life.From.Select(one => (one.Key.Value, (FileNode?)FileText.Of(one.Value.Text)))))
            .With(IndicatorLifeFields.TrialUntil, Text(life.TrialUntil?.Text))
            .With(IndicatorLifeFields.Ends, life.End is { } end ? Written(end) : null);
    }

    private static FileMap Written(IndicatorEnd end) => FileMap.Of(
        (IndicatorLifeFields.After, FileText.Of(end.After.Text)), (IndicatorLifeFields.Reason, FileText.Of(end.Reason)));

    private static FileText? Text(string? text) => text is null ? null : FileText.Of(text);

    private static FileText Number(decimal number) => FileText.Of(number.ToString("0.##########", CultureInfo.InvariantCulture));

    private static FileText Key<T>(Dictionary<string, T> names, T value) =>
        FileText.Of(names.Single(name => EqualityComparer<T>.Default.Equals(name.Value, value)).Key);
}
