using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>Which check-in, of which team, and what the team told the time before. Looked up from the round, never from the card.</summary>
public sealed record CheckInQuestion(ProgrammeDay Day, ImprovementTeam Team, string Period, DateTimeZone Zone)
{
    /// <summary>The team's check-in before this one; null at the first.</summary>
    public CheckIn? Previous { get; init; }

    /// <summary>What is asked about before all else; null where it is asked as usual.</summary>
    public CheckInFocus? Focus { get; init; }

    /// <summary>What the team measures of its own; null while it measures nothing.</summary>
    public TeamSeries? Series { get; init; }

    public int Week => IsoWeeks.Of(Day.Date).Week;

    /// <summary>The last test that the team has logged since then, which needn't be told again; null when there is none.</summary>
    public ChainedTest? Logged { get; init; }
}
