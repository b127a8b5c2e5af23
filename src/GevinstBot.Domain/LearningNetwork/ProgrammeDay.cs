using NodaTime;

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

/// <summary>Something in a cohort's programme, on a date or over several days.</summary>
public sealed record ProgrammeDay(ProgrammeDayKind Kind, LocalDate Date, int Days, string Topic)
{
    /// <summary>Of a gathering, what the check-ins after it ask about; null where they ask as usual.</summary>
    public CheckInFocus? Asks { get; init; }
}
