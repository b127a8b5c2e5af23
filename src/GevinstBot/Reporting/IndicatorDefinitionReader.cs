using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>
/// Reads one indicator of the network file. What is said about it besides (why, source, owner, …) is for people, and may be missing.
/// </summary>
internal static class IndicatorDefinitionReader
{
    internal static readonly Dictionary<string, UnitKind> Kinds = new()
    {
        ["other"] = UnitKind.Other,
        ["days"] = UnitKind.Days,
        ["percent"] = UnitKind.Percent,
    };

    internal static readonly Dictionary<string, Direction> Directions = new()
    {
        ["lower"] = Direction.Lower,
        ["higher"] = Direction.Higher,
        ["band"] = Direction.Band,
    };

    internal static readonly Dictionary<string, Frequency> Frequencies = new()
    {
        ["monthly"] = Frequency.Monthly,
        ["tertial"] = Frequency.Tertial,
        ["halfYearly"] = Frequency.HalfYearly,
        ["yearly"] = Frequency.Yearly,
    };

    internal static readonly Dictionary<string, Aggregation> Aggregations = new()
    {
        ["median"] = Aggregation.Median,
        ["weighted"] = Aggregation.Weighted,
        ["sum"] = Aggregation.Sum,
    };

    internal static readonly Dictionary<string, ActionArea?> Areas = new()
    {
        ["waitingTimes"] = ActionArea.WaitingTimes,
        ["taskSharing"] = ActionArea.TaskSharing,
        ["prioritisation"] = ActionArea.Prioritisation,
        ["sickLeave"] = ActionArea.SickLeave,
        ["hiredStaff"] = ActionArea.HiredStaff,
        ["otherEconomy"] = ActionArea.OtherEconomy,
    };

    public static IndicatorDefinition Read(SectionReader reader, Roster roster, HashSet<string> before)
    {
        var (id, name, frequency) = (new IndicatorId(reader.Id(before)), reader.Text("name"), reader.Choice("frequency", Frequencies));
        var definition = new IndicatorDefinition(id, name, Unit(reader), frequency)
        {
            Why = reader.OptionalText("why"),
            Area = reader.OptionalText("area") is null ? null : reader.Choice("area", Areas),
            Source = reader.OptionalText("source"),
            Owner = reader.OptionalText("owner"),
            Direction = reader.Choice("direction", Directions),
            IsSeasonal = reader.YesOrNo("seasonal"),
            Counterweights = [.. reader.Texts("counterweights").Select(text => new IndicatorId(text.Value))],
            ReportingLagDays = reader.WholeNumber("lagDays", otherwise: 0, least: 0, most: 400),
            Aggregation = reader.Choice("aggregation", Aggregations),
            Decimals = reader.WholeNumber("decimals", otherwise: 0, least: 0, most: 4),
            Min = reader.OptionalNumber("min"),
            Max = reader.OptionalNumber("max"),
            Organizations = Organizations(reader, roster),
            Tolerance = reader.OptionalNumber("tolerance") ?? 0,
            Numerator = reader.OptionalText("numerator"),
            Denominator = reader.OptionalText("denominator"),
            Version = reader.WholeNumber("version", otherwise: 1, least: 1, most: 10_000),
            AlsoCalled = [.. reader.Texts("alsoCalled").Select(text => text.Value)],
        };
        if (definition.Min > definition.Max)
            reader.ProblemAt("max", "file.indicator-limits");
        if (definition.Tolerance < 0)
            reader.ProblemAt("tolerance", "file.indicator-tolerance");
        var known = definition with
        {
            Targets = TargetReader.Read(reader, "targets", definition),
            LocalTargets = TargetReader.ReadLocal(reader, "localTargets", definition),
            Changes = DefinitionChangeReader.Changes(reader, definition),
            ProcessStarts = DefinitionChangeReader.ProcessStarts(reader, definition),
            Life = IndicatorLifeReader.Read(reader, definition),
        };
        reader.RefuseUnknownKeys();
        return known;
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
}
