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

/// <summary>Something in a cohort's programme, on a date or over several days.</summary>
public sealed record ProgrammeDay(ProgrammeDayKind Kind, LocalDate Date, int Days, string Topic);
