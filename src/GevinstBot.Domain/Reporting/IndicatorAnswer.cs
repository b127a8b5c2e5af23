using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// An organisation's answer to a round. It belongs to the organisation; <see cref="By"/> says who gave it.
/// <see cref="Version"/> counts its changes, from 1.
/// </summary>
public sealed record IndicatorAnswer(
    OrganizationId Organization, IReadOnlyList<IndicatorValue> Values, PersonId By, Instant At, int Version)
    : IVersioned<IndicatorAnswer>
{
    PersonId? IVersioned<IndicatorAnswer>.By => By;

    /// <summary>Given by somebody who wasn't asked, in the organisation's name.</summary>
    public bool OnBehalf { get; init; }

    public IndicatorValue? Of(IndicatorId indicator) => Values.FirstOrDefault(value => value.Indicator == indicator);

    /// <summary>The same values, but for those of some indicators: whoever changes one says nothing of the others.</summary>
    public IReadOnlyList<IndicatorValue> With(IReadOnlyList<IndicatorValue> changed) =>
    [
        .. Values.Select(value => changed.FirstOrDefault(other => other.Indicator == value.Indicator) ?? value),
        .. changed.Where(value => Of(value.Indicator) is null),
    ];

    /// <summary>What it says, as the years keep it.</summary>
    public IEnumerable<AnsweredValue> Numbers =>
        Values.Select(value => new AnsweredValue(Organization, value.Indicator, value.Period, value.Version, value.Value));

    public bool SaysTheSameAs(IndicatorAnswer other) => Values.SequenceEqual(other.Values);
}
