using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>A figure with all that it is made of: the region's, as the month's report has it, and organisations' own.</summary>
/// <param name="Summary">The region's, with the definition as it was then.</param>
/// <param name="Round">The round that asked for it, with those who were let in late.</param>
/// <param name="Own">Those whose figures the reader may read.</param>
/// <param name="IsLocked">Whether the round may still change it.</param>
public sealed record ExplainedFigure(IndicatorSummary Summary, Round Round, IReadOnlyList<FigureHistory> Own, bool IsLocked)
{
    /// <summary>The definition has changed since: the number now means something else.</summary>
    public required IndicatorDefinition? Present { get; init; }

    /// <summary>Who was in the network then, by the names of then.</summary>
    public required Roster Roster { get; init; }

    /// <summary>Who is known now: whoever has been erased has no name any more.</summary>
    public required Roster People { get; init; }

    /// <summary>Every version of them, and not only what stands.</summary>
    public required bool HasVersions { get; init; }

    public required DateTimeZone Zone { get; init; }

    public IndicatorDefinition Definition => Summary.Definition;

    public string NameOf(OrganizationId organization) => Roster.Organization(organization).ShortName;
}
