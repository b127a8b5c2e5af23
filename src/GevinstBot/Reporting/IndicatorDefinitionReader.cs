using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>
/// Reads one indicator of the network file. Targets stand by year, as a number,
/// or as a mapping with its source: <c>2026: { value: 61, source: … }</c>.
/// </summary>
internal static class IndicatorDefinitionReader
{
    private static readonly Dictionary<string, UnitKind> Kinds = new()
    {
        ["other"] = UnitKind.Other,
        ["days"] = UnitKind.Days,
        ["percent"] = UnitKind.Percent,
    };

    private static readonly Dictionary<string, Direction> Directions = new()
    {
        ["lower"] = Direction.Lower,
        ["higher"] = Direction.Higher,
        ["band"] = Direction.Band,
    };

    private static readonly Dictionary<string, Frequency> Frequencies = new()
    {
        ["monthly"] = Frequency.Monthly,
        ["tertial"] = Frequency.Tertial,
        ["halfYearly"] = Frequency.HalfYearly,
        ["yearly"] = Frequency.Yearly,
    };

    private static readonly Dictionary<string, Aggregation> Aggregations = new()
    {
        ["median"] = Aggregation.Median,
        ["weighted"] = Aggregation.Weighted,
        ["sum"] = Aggregation.Sum,
    };

    public static IndicatorDefinition Read(SectionReader reader, Roster roster, HashSet<string> before)
    {
        var (id, name, frequency) = (new IndicatorId(reader.Id(before)), reader.Text("name"), reader.Choice("frequency", Frequencies));
        var definition = new IndicatorDefinition(id, name, Unit(reader), frequency)
        {
            ReportingLagDays = reader.WholeNumber("lagDays", otherwise: 0, least: 0, most: 400),
            Aggregation = reader.Choice("aggregation", Aggregations),
            Decimals = reader.WholeNumber("decimals", otherwise: 0, least: 0, most: 4),
            Min = reader.OptionalNumber("min"),
            Max = reader.OptionalNumber("max"),
            Organizations = Organizations(reader, roster),
            Tolerance = reader.OptionalNumber("tolerance") ?? 0,
            Denominator = reader.OptionalText("denominator"),
            Version = reader.WholeNumber("version", otherwise: 1, least: 1, most: 10_000),
            AlsoCalled = [.. reader.Texts("alsoCalled").Select(text => text.Value)],
        };
        if (definition.Min > definition.Max)
            reader.ProblemAt("max", "file.indicator-limits");
        if (definition.Tolerance < 0)
            reader.ProblemAt("tolerance", "file.indicator-tolerance");
        var targets = Targets(reader, reader.Choice("direction", Directions), definition);
        reader.RefuseUnknownKeys();
        return definition with { Targets = targets };
    }

    private static IndicatorUnit Unit(SectionReader reader)
    {
        var kind = reader.Choice("kind", Kinds, otherwise: "other");
        return new IndicatorUnit(kind, kind == UnitKind.Other ? reader.Text("unit") : reader.OptionalText("unit") ?? "");
    }

    private static IReadOnlyList<OrganizationId> Organizations(SectionReader reader, Roster roster)
    {
        var known = roster.Organizations.Select(o => o.Id).ToList();
        var (appliesTo, notFor) = (reader.Organizations("appliesTo", known), reader.Organizations("notFor", known));
        if (appliesTo.Count > 0 && notFor.Count > 0)
            reader.ProblemAt("notFor", "file.indicator-both-lists");
        return appliesTo.Count > 0 ? [.. known.Where(appliesTo.Contains)] : [.. known.Except(notFor)];
    }

    private static Dictionary<int, Target> Targets(SectionReader reader, Direction direction, IndicatorDefinition definition)
    {
        var targets = new Dictionary<int, Target>();
        if (reader.OptionalMap("targets") is not { } byYear)
            return targets;
        foreach (var key in byYear.Keys)
        {
            if (!ReportingPeriod.TryParse(key, out var year) || year.Frequency != Frequency.Yearly)
                byYear.ProblemAt(key, "file.indicator-not-a-year", key);
            else
                targets[year.CalendarYear] = ReadTarget(byYear, key, direction, definition);
        }
        return targets;
    }

    private static Target ReadTarget(SectionReader byYear, string year, Direction direction, IndicatorDefinition definition)
    {
        var target = byYear.IsMap(year) ? LongTarget(byYear.Map(year), direction) : ShortTarget(byYear, year, direction);
        if (target.Low > target.High)
            byYear.ProblemAt(year, "file.indicator-limits");
        foreach (var limit in new[] { target.Low, target.High }.OfType<decimal>().Where(limit => !definition.Accepts(limit)))
            byYear.ProblemAt(year, "file.indicator-outside", Text(limit), definition.Id.Value);
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

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
