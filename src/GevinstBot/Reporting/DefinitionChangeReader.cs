using System.Globalization;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>
/// Reads where an indicator's meaning changed, <c>changes: [{ version: 2, from: 2026-01, what: … }]</c>, and where somebody decided that
/// another process begins, <c>processStarts: [{ from: 2026-03, reason: …, date: 2026-04-12, organization?: ahus }]</c>. Each says why.
/// </summary>
internal static class DefinitionChangeReader
{
    public static IReadOnlyList<DefinitionChange> Changes(SectionReader reader, IndicatorDefinition definition)
    {
        var changes = reader.List("changes").Select(one => Change(one, definition)).ToList();
        for (var at = 0; at < changes.Count; at++)
        {
            if (changes[at].Version != definition.Version - (changes.Count - 1 - at)
                || (at > 0 && changes[at].From.FirstDay <= changes[at - 1].From.FirstDay))
                reader.ProblemAt("changes", "file.indicator-changes", definition.Version.ToString(CultureInfo.InvariantCulture));
        }
        return changes;
    }

    public static IReadOnlyList<ProcessStart> ProcessStarts(SectionReader reader, IndicatorDefinition definition) =>
        [.. reader.List("processStarts").Select(one => Start(one, definition)).OrderBy(start => start.From.FirstDay)];

    private static DefinitionChange Change(SectionReader reader, IndicatorDefinition definition)
    {
        var change = new DefinitionChange(
            reader.WholeNumber("version", otherwise: 0, least: 2, most: 10_000), PeriodReader.Read(reader, "from", definition),
            reader.Text("what"));
        reader.RefuseUnknownKeys();
        return change;
    }

    private static ProcessStart Start(SectionReader reader, IndicatorDefinition definition)
    {
        var organization = reader.OptionalText("organization");
        var start = new ProcessStart(
            PeriodReader.Read(reader, "from", definition), reader.Text("reason"), reader.Date("date"),
            organization is null ? null : new OrganizationId(organization));
        if (start.Organization is { } whose && !definition.Organizations.Contains(whose))
            reader.ProblemAt("organization", "file.indicator-not-for", definition.Id.Value, whose.Value);
        reader.RefuseUnknownKeys();
        return start;
    }
}
