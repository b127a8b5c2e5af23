using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.LearningNetwork;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// Somebody in a team logs a test, often one that builds on the last. Where the answer to a press doesn't come, they leave it.
/// </summary>
public sealed class SimulatedTests(SimulatedTeams teams, SimulatedWords words, string command, Chance chance)
{
    private const double BuildsOnTheLast = 0.6;
    private const double IsDecided = 0.5;

    public async Task LogAsync(ImprovementTeam team, Instant now)
    {
        var draw = chance.For("test", team.Id.Value, now.ToString());
        var person = team.Participants[draw.Next(team.Participants.Count)];
        await teams.SayAsync(person, command);
        if (teams.Newest(person, LoggedTestAnswerSubmit.VerbName) is not { Card: { } card } line)
            return;
        var typed = new Dictionary<string, string> { [CheckInField.Test] = words.Typed };
        if (Choices(card, TestAnswer.FollowsField) is [_, var last, ..] && draw.NextDouble() < BuildsOnTheLast)
            typed[TestAnswer.FollowsField] = last;
        if (Choices(card, CheckInField.Decision) is { Count: > 0 } decisions && draw.NextDouble() < IsDecided)
            typed[CheckInField.Decision] = decisions[draw.Next(decisions.Count)];
        await teams.PressAsync(
            person, line.ActivityId, card.Buttons.First(button => button.Verb == LoggedTestAnswerSubmit.VerbName), typed, new Turn());
    }

    private static IReadOnlyList<string> Choices(SimulatedCard card, string field) =>
        card.Inputs.FirstOrDefault(input => input.Id == field)?.Choices ?? [];
}
