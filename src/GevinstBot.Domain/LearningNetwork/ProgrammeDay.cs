using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.LearningNetwork;

public enum ProgrammeDayKind
{
    /// <summary>Forberedelsesmøte.</summary>
    Preparation,

    /// <summary>Samling; it may last more than a day.</summary>
    Gathering,

    /// <summary>Innsjekk: the teams tell how it goes, and get a card the Friday before.</summary>
    CheckIn,

    /// <summary>Veiledermøte: for the improvement advisors.</summary>
    AdvisorMeeting,
}

/// <summary>What the check-ins after a gathering ask about before all else.</summary>
public enum CheckInFocus
{
    Goal,

    /// <summary>The team's own indicator and its baseline.</summary>
    Indicator,

    /// <summary>The next small test.</summary>
    Test,

    /// <summary>How what works becomes usual, and comes to others.</summary>
    Spread,
}

/// <summary>Whom a day of the programme is for.</summary>
public enum ProgrammeAudience
{
    /// <summary>The whole teams, and those who help them.</summary>
    Everyone,

    /// <summary>Those who lead a team.</summary>
    Leaders,

    /// <summary>Those who help the teams.</summary>
    Advisors,
}

/// <summary>Something in a cohort's programme, on a date or over several days.</summary>
public sealed record ProgrammeDay(ProgrammeDayKind Kind, LocalDate Date, int Days, string Topic)
{
    /// <summary>Of a gathering, what the check-ins after it ask about; null where they ask as usual.</summary>
    public CheckInFocus? Asks { get; init; }

    /// <summary>What those who come are to have when it is over.</summary>
    public string? Goal { get; init; }

    /// <summary>A town or a room, or Teams; null where nobody has said.</summary>
    public string? Place { get; init; }

    /// <summary>Whoever it is for has to come.</summary>
    public bool IsObligatory { get; init; }

    /// <summary>When it begins; null where it lasts the whole day.</summary>
    public LocalTime? Starts { get; init; }

    /// <summary>Null where it lasts the whole day, or nobody has said.</summary>
    public Duration? Length { get; init; }

    public ProgrammeAudience Audience { get; init; } = UsualOf(Kind);

    /// <summary>Only its month is known: the programme promises no day yet.</summary>
    public bool IsWholeMonth { get; init; }

    /// <summary>The day it was planned on first, by which it is known whatever it is moved to.</summary>
    public LocalDate Planned { get; init; } = Date;

    /// <summary>When it was changed last; null while it is as it was planned, or where nobody knows when.</summary>
    public Instant? Changed { get; init; }

    /// <summary>As it was until its last change; null where there is none, or nobody knows when it was changed.</summary>
    public ProgrammeDay? Before { get; init; }

    /// <summary>How often it has been changed.</summary>
    public int Changes { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>
    /// <c>check-in-2026-11-30</c>, or <c>preparation-leaders-2026-04-13</c>: what it is, for whom and when it was planned, alone of that
    /// name in its cohort.
    /// </summary>
    public string Id => string.Join('-', ((string?[])
    [
        CheckInField.Key(Kind), Audience == UsualOf(Kind) ? null : CheckInField.Key(Audience), LocalDatePattern.Iso.Format(Planned),
    ]).OfType<string>());

    public LocalDate LastDay => IsWholeMonth ? Date.With(DateAdjusters.EndOfMonth) : Date.PlusDays(Days - 1);

    /// <summary>When it begins, to the hour where that is known.</summary>
    public LocalDateTime Begins => Date + (Starts ?? LocalTime.Midnight);

    /// <summary>When it is over: to the hour where that is known, else as its last day is.</summary>
    public LocalDateTime Ends => Length is { } length && Starts is not null
        ? Begins.PlusTicks(length.BclCompatibleTicks)
        : LastDay.PlusDays(1).AtMidnight();

    /// <summary>Each of its days; none while only the month is known.</summary>
    public IEnumerable<LocalDate> EachDay => IsWholeMonth ? [] : Enumerable.Range(0, Days).Select(Date.PlusDays);

    /// <summary>Whom such a day is for where nothing else is said.</summary>
    private static ProgrammeAudience UsualOf(ProgrammeDayKind kind) =>
        kind is ProgrammeDayKind.AdvisorMeeting ? ProgrammeAudience.Advisors : ProgrammeAudience.Everyone;
}
