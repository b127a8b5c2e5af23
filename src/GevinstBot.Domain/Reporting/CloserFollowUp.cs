using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>That a follow-up was ended before its time, and why.</summary>
public sealed record FollowUpEnd(LocalDate On, string Reason, PersonId By);

/// <summary>Særskilt oppfølging: one organisation's indicator that a lead has asked about more often for a while.</summary>
/// <param name="Id">Its name among all.</param>
/// <param name="Organization">Whose.</param>
/// <param name="Indicator">Which.</param>
/// <param name="Weeks">How many weeks are between two questions.</param>
/// <param name="From">The day of the first question.</param>
/// <param name="Until">Its last day, unless it is ended before.</param>
/// <param name="Why">Why, in the lead's words, which the organisation reads.</param>
/// <param name="By">Who made this version.</param>
/// <param name="At">When.</param>
public sealed record CloserFollowUp(
    string Id, OrganizationId Organization, IndicatorId Indicator, int Weeks, LocalDate From, LocalDate Until, string Why, PersonId By,
    Instant At) : IVersioned<CloserFollowUp>
{
    PersonId? IVersioned<CloserFollowUp>.By => By;

    public int Version { get; init; } = 1;

    /// <summary>Null while nobody has ended it.</summary>
    public FollowUpEnd? End { get; init; }

    /// <summary>When it was ended, which is the last thing that is done to it; null while nobody has.</summary>
    public Instant? EndedAt => End is null ? null : At;

    /// <summary>The last day on which it counts.</summary>
    public LocalDate LastDay => End is { } end && end.On < Until ? end.On : Until;

    /// <summary>Whether it still counts on a day. One that was ended is over at once.</summary>
    public bool IsOn(LocalDate day) => End is null && day <= Until;

    /// <summary>The days of its questions, in their order.</summary>
    public IEnumerable<LocalDate> Days => Enumerable.Range(0, int.MaxValue).Select(number => From.PlusWeeks(number * Weeks))
        .TakeWhile(day => day <= LastDay);

    public bool SaysTheSameAs(CloserFollowUp other) => this with { By = other.By, At = other.At, Version = other.Version } == other;
}

/// <summary>Whether what is done helps.</summary>
public enum FollowUpEffect
{
    TooEarly,
    No,
    Partly,
    Yes,
}

/// <summary>What an organisation answered when it was asked: the number, what it has done since, and whether that helps.</summary>
/// <param name="FollowUp">Which follow-up.</param>
/// <param name="Day">Of which of its days.</param>
/// <param name="Value">Null where there was no number yet.</param>
/// <param name="Measure">What was done.</param>
/// <param name="Effect">Whether it helps.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
public sealed record FollowUpCheck(
    string FollowUp, LocalDate Day, decimal? Value, string Measure, FollowUpEffect Effect, PersonId By, Instant At)
    : IVersioned<FollowUpCheck>
{
    PersonId? IVersioned<FollowUpCheck>.By => By;

    public int Version { get; init; } = 1;

    /// <summary>Somebody answered in the organisation's name.</summary>
    public bool OnBehalf { get; init; }

    public bool SaysTheSameAs(FollowUpCheck other) =>
        (FollowUp, Day, Value, Measure, Effect) == (other.FollowUp, other.Day, other.Value, other.Measure, other.Effect);
}

/// <summary>A follow-up with what was answered, in the order of the days.</summary>
public sealed record FollowedIndicator(CloserFollowUp FollowUp, IReadOnlyList<FollowUpCheck> Checks)
{
    public FollowUpCheck? Last => Checks.Count == 0 ? null : Checks[^1];
}
