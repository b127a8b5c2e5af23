using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Targets;

/// <summary>One indicator's targets of one year: the region's, and those of organisations that have their own. None is no target.</summary>
public sealed record TargetEdit(IndicatorId Indicator, int Year, Target? Regional, IReadOnlyDictionary<OrganizationId, Target> Local)
{
    public const string SourceField = "target-source";

    /// <summary>A band has both ends.</summary>
    public const string OtherEndMissing = "targets.other-end-missing";

    public const string EndsTurned = "targets.ends-turned";

    private const int LongestSource = 100;

    /// <summary>The field of the one limit; of a band its lowest.</summary>
    public static string Field(OrganizationId? organization) => organization is { } whose ? $"target-{whose}" : "target";

    /// <summary>The field of a band's highest.</summary>
    public static string HighField(OrganizationId? organization) => $"{Field(organization)}-high";

    /// <param name="typed">What was typed; a field that is empty is no target.</param>
    /// <param name="definition">Whose targets they are.</param>
    /// <param name="year">Of which year.</param>
    public static Checked<TargetEdit> Read(IReadOnlyDictionary<string, string> typed, IndicatorDefinition definition, int year)
    {
        var form = new TypedForm(typed);
        var source = form.Line(SourceField, LongestSource);
        var regional = Read(form, definition, organization: null) is { } target
            ? target with { Source = source.Length == 0 ? null : source }
            : null;
        var local = new Dictionary<OrganizationId, Target>();
        foreach (var organization in definition.Organizations)
        {
            if (Read(form, definition, organization) is { } own)
                local[organization] = own with { Source = SourceOf(own, definition, organization, year) };
        }
        return form.Checked(() => new TargetEdit(definition.Id, year, regional, local));
    }

    private static Target? Read(TypedForm form, IndicatorDefinition definition, OrganizationId? organization)
    {
        var field = Field(organization);
        if (definition.Direction == Direction.Band)
            return Band(form, definition, field, HighField(organization));
        return Limit(form, definition, field) is not { } limit ? null
            : definition.Direction == Direction.Higher ? Target.AtLeast(limit) : Target.AtMost(limit);
    }

    private static Target? Band(TypedForm form, IndicatorDefinition definition, string lowField, string highField)
    {
        if (form.IsEmpty(lowField) != form.IsEmpty(highField))
            form.Refuse(form.IsEmpty(lowField) ? lowField : highField, OtherEndMissing);
        if ((Limit(form, definition, lowField), Limit(form, definition, highField)) is not ({ } low, { } high))
            return null;
        if (low > high)
            form.Refuse(highField, EndsTurned);
        return new Target(low, high);
    }

    /// <summary>As every number of the indicator is read, within what it may be.</summary>
    private static decimal? Limit(TypedForm form, IndicatorDefinition definition, string field)
    {
        var limit = form.Number(field, (text, at) => TypedAmount.Read(text, at, definition.Unit));
        if (limit is not { } number || definition.Accepts(number))
            return limit;
        TypedIndicators.RefuseOutside(form, field, definition);
        return null;
    }

    /// <summary>An own target that stays what it was keeps who decided it.</summary>
    private static string? SourceOf(Target own, IndicatorDefinition definition, OrganizationId organization, int year) =>
        definition.LocalTargets.GetValueOrDefault(organization)?.GetValueOrDefault(year) is { } before
        && (before.Low, before.High) == (own.Low, own.High)
            ? before.Source
            : null;
}
