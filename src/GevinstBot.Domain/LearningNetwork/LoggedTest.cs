using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// A small test that somebody in a team logged when it was done, or before: not of any check-in, so its name is the day and the number of
/// the card it was logged on. Everybody in the team may go on with it. The version counts from 1.
/// </summary>
/// <param name="Team">Whose.</param>
/// <param name="Id">Its name among the team's.</param>
/// <param name="Said">What was tested, and what came of it.</param>
/// <param name="By">Who wrote this version.</param>
/// <param name="At">When.</param>
/// <param name="First">When the first version was written.</param>
public sealed record LoggedTest(TeamId Team, string Id, TestAnswer Said, PersonId By, Instant At, Instant First) : IVersioned<LoggedTest>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<LoggedTest>.By => By;

    public bool SaysTheSameAs(LoggedTest other) => Said == other.Said;
}

/// <summary>A test is logged when there is one: nobody is asked for it, and nobody reminded.</summary>
public static class LoggedTestRhythm
{
    public static readonly RoundKind Kind = new("logged-test");

    /// <summary>How many days a card of the team's tests can be pressed.</summary>
    public const int Days = 30;

    /// <summary>How far back the team's tests are shown: a cohort, and the half-year after it.</summary>
    public static readonly Duration LooksBack = Duration.FromDays(550);
}
