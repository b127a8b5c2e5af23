using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// An organisation's answer to a round. It belongs to the organisation; <see cref="By"/> says who gave it.
/// <see cref="Version"/> counts its changes, from 1.
/// </summary>
public sealed record IndicatorAnswer(OrganizationId Organization, IReadOnlyList<IndicatorValue> Values, PersonId By, Instant At, int Version)
{
    public IndicatorValue? Of(IndicatorId indicator) => Values.FirstOrDefault(value => value.Indicator == indicator);

    /// <summary>Whoever says it and however often: the same values are the same answer.</summary>
    public bool Says(IReadOnlyList<IndicatorValue> values) => Values.SequenceEqual(values);
}
