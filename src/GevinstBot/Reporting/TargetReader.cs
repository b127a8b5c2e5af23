using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>
/// Reads an indicator's targets: by year, as a number, or as a mapping with its source: <c>2026: { value: 61, source: … }</c>; and those
/// of organisations, which have the same under their key.
/// </summary>
internal static class TargetReader
{
    public static IReadOnlyDictionary<int, Target> Read(SectionReader reader, string key, IndicatorDefinition definition)
    {
        var targets = new Dictionary<int, Target>();
        if (reader.OptionalMap(key) is not { } byYear)
            return targets;
        foreach (var text in byYear.Keys)
        {
            if (!ReportingPeriod.TryParse(text, out var year) || year.Frequency != Frequency.Yearly)
                byYear.ProblemAt(text, "file.indicator-not-a-year", text);
            else
                targets[year.CalendarYear] = ReadTarget(byYear, text, definition);
        }
        return targets;
    }

    public static IReadOnlyDictionary<OrganizationId, IReadOnlyDictionary<int, Target>> ReadLocal(
        SectionReader reader, string key, IndicatorDefinition definition)
    {
        var targets = new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>>();
        if (reader.OptionalMap(key) is not { } byOrganization)
            return targets;
        foreach (var text in byOrganization.Keys)
        {
            targets[new OrganizationId(text)] = Read(byOrganization, text, definition);
            if (!definition.Organizations.Contains(new OrganizationId(text)))
                byOrganization.ProblemAt(text, "file.indicator-not-for", definition.Id.Value, text);
        }
        return targets;
    }

    private static Target ReadTarget(SectionReader byYear, string year, IndicatorDefinition definition)
    {
        var target = byYear.IsMap(year)
            ? LongTarget(byYear.Map(year), definition.Direction)
            : ShortTarget(byYear, year, definition.Direction);
        if (target.Low > target.High)
            byYear.ProblemAt(year, "file.indicator-limits");
        foreach (var limit in new[] { target.Low, target.High }.OfType<decimal>().Where(limit => !definition.Accepts(limit)))
            byYear.ProblemAt(year, "file.indicator-outside", limit.ToString(CultureInfo.InvariantCulture), definition.Id.Value);
        return target;
    }

    private static Target LongTarget(SectionReader reader, Direction direction)
    {
        var source = reader.OptionalText("source");
        var target = direction switch
        {
            Direction.Lower => Target.AtMost(reader.Number("value"), source),
            Direction.Higher => Target.AtLeast(reader.Number("value"), source),
            Direction.Band => new Target(reader.Number("low"), reader.Number("high"), source),
        };
        reader.RefuseUnknownKeys();
        return target;
    }

    private static Target ShortTarget(SectionReader byYear, string year, Direction direction)
    {
        if (direction == Direction.Band)
            byYear.ProblemAt(year, "file.indicator-band");
        var number = byYear.Number(year);
        return direction == Direction.Higher ? Target.AtLeast(number) : Target.AtMost(number);
    }
}
