using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// One indicator of a round that whoever answers for an organisation has asked somebody else about. What they suggest counts only when it
/// stands in the organisation's answer.
/// </summary>
/// <param name="Round">The round that asks the organisation.</param>
/// <param name="Organization">Whose figure it is.</param>
/// <param name="Indicator">Which one.</param>
/// <param name="From">Who asked.</param>
/// <param name="To">Who is asked: most often the line's gevinstansvarlig.</param>
/// <param name="Asked">When.</param>
public sealed record ForwardedIndicator(
    RoundId Round, OrganizationId Organization, IndicatorId Indicator, PersonId From, PersonId To, Instant Asked)
    : IVersioned<ForwardedIndicator>
{
    /// <summary>Which time this indicator was asked of somebody in this round, from 1.</summary>
    public int Number { get; init; } = 1;

    public int Version { get; init; } = 1;

    /// <summary>Who made this version.</summary>
    public PersonId By { get; init; } = From;

    public Instant At { get; init; } = Asked;

    PersonId? IVersioned<ForwardedIndicator>.By => By;

    /// <summary>What they suggest; null until they do.</summary>
    public IndicatorValue? Suggested { get; init; }

    public Instant? SuggestedAt { get; init; }

    /// <summary>When the organisation took it back, or said no to what was suggested.</summary>
    public Instant? TakenBack { get; init; }

    /// <summary>What was suggested was approved on a card of its own, because the rest was answered already.</summary>
    public bool IsApproved { get; init; }

    /// <summary>A name of its own among all: said again it is the same question, and no other.</summary>
    public string Id => IdOf(Round, Organization, Indicator, Number);

    /// <summary>Nobody has suggested anything yet.</summary>
    public bool IsWaiting => Suggested is null && TakenBack is null;

    /// <summary>Something is suggested, and nobody has said no.</summary>
    public bool IsSuggested => Suggested is not null && TakenBack is null;

    public bool SaysTheSameAs(ForwardedIndicator other) =>
        (Suggested, TakenBack is null, IsApproved) == (other.Suggested, other.TakenBack is null, other.IsApproved)
        && (From, To) == (other.From, other.To);

    public static string IdOf(RoundId round, OrganizationId organization, IndicatorId indicator, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{round.Period}-{organization}--{indicator}--{number}");
}
