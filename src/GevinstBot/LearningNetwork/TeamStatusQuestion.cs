using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>After which check-in an organisation is told, and how its teams stand.</summary>
/// <param name="Cohort">Whose teams.</param>
/// <param name="Day">The check-in.</param>
/// <param name="Period">Its name, by which a team has told something at it or not.</param>
/// <param name="Organization">Whose they are.</param>
/// <param name="Teams">Its own, in the cohort's order.</param>
public sealed record TeamStatusQuestion(
    Cohort Cohort, ProgrammeDay Day, string Period, Organization Organization, IReadOnlyList<TeamStanding> Teams);
