using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Network;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// A lead who types a command and goes on by the buttons of the card that it brings. Where the answer to a press doesn't come, the lead
/// leaves it.
/// </summary>
public sealed class SimulatedLead(SimulatedTeams teams, PersonId lead)
{
    /// <summary>The newest card that has a button, after a command was typed; null when it has none.</summary>
    /// <param name="command">What is typed.</param>
    /// <param name="card">A button that the card which the command brings always has.</param>
    /// <param name="verb">The button that is wanted.</param>
    public async Task<ChatLine?> AskAsync(string command, string card, string verb)
    {
        await teams.SayAsync(lead, command);
        return teams.Newest(lead, card) is { } line && Button(line, verb) is not null ? line : null;
    }

    public async Task<SimulatedCard?> PressAsync(ChatLine line, string verb, Dictionary<string, string> typed) =>
        Button(line, verb) is { } button ? (await teams.PressAsync(lead, line.ActivityId, button, typed, new Turn())).Card : null;

    private static CardButton? Button(ChatLine line, string verb) => line.Card?.Buttons.FirstOrDefault(button => button.Verb == verb);
}
