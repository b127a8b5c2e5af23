using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>
/// Reads of which periods an indicator is asked for: <c>from: { ahus: 2027-01 }</c>, <c>trialUntil: 2027-02</c> and
/// <c>ends: { after: 2027-06, reason: … }</c>. Without any of them it always is.
/// </summary>
internal static class IndicatorLifeReader
{
    public static IndicatorLife Read(SectionReader reader, IndicatorDefinition definition) => new()
    {
        From = From(reader, definition),
        TrialUntil = reader.OptionalText(IndicatorLifeFields.TrialUntil) is null
            ? null
            : PeriodReader.Read(reader, IndicatorLifeFields.TrialUntil, definition),
        End = End(reader, definition),
    };

    private static Dictionary<OrganizationId, ReportingPeriod> From(SectionReader reader, IndicatorDefinition definition)
    {
        var from = new Dictionary<OrganizationId, ReportingPeriod>();
        if (reader.OptionalMap(IndicatorLifeFields.From) is not { } byOrganization)
            return from;
        foreach (var text in byOrganization.Keys)
        {
            from[new OrganizationId(text)] = PeriodReader.Read(byOrganization, text, definition);
            if (!definition.Organizations.Contains(new OrganizationId(text)))
                byOrganization.ProblemAt(text, "file.indicator-not-for", definition.Id.Value, text);
        }
        return from;
    }

    private static IndicatorEnd? End(SectionReader reader, IndicatorDefinition definition)
    {
        if (reader.OptionalMap(IndicatorLifeFields.Ends) is not { } ends)
            return null;
        var end = new IndicatorEnd(
            PeriodReader.Read(ends, IndicatorLifeFields.After, definition), ends.Text(IndicatorLifeFields.Reason));
        ends.RefuseUnknownKeys();
        return end;
    }
}

/// <summary>What the file calls them.</summary>
internal static class IndicatorLifeFields
{
    public const string From = "from";
    public const string TrialUntil = "trialUntil";
    public const string Ends = "ends";
    public const string After = "after";
    public const string Reason = "reason";
}
