using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>A team's own indicator, and who looks at it. Looked up from the round, never from the card.</summary>
/// <param name="Team">The team.</param>
/// <param name="Series">Null while the team measures nothing of its own.</param>
/// <param name="Reader">Who looks at it: the team's advisor sees it, and changes nothing.</param>
/// <param name="Today">The last day that can have been measured.</param>
public sealed record TeamIndicatorQuestion(ImprovementTeam Team, TeamSeries? Series, PersonId Reader, LocalDate Today)
{
    public bool MayChange => Team.Participants.Contains(Reader);

    public int Version => Series?.Indicator.Version ?? 0;
}
