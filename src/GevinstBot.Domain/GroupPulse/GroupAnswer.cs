using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>One person's answer to a pulse of the people concerned: nothing of who they are or of when.</summary>
/// <param name="Part">The unit of the group that the person is in; empty where the group has none.</param>
/// <param name="Scores">How far they have come, as they see it themselves.</param>
public sealed record GroupAnswer(string Part, AdkarScores Scores);
