using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>How a person answers a card: opens it as it looks now, fills it in, presses, and reads what comes back.</summary>
public sealed class SimulatedAnswers(SimulatedTeams teams, CurrentNetwork network, Chance chance, string words, Action mistaken)
{
    private const int Patience = 3;

    /// <returns>True when a receipt came back: the button that was pressed is gone.</returns>
    public async Task<bool> AnswerAsync(PersonId person, string activityId, string verb, Manner manner, Instant now, CancellationToken ct)
    {
        var card = (await teams.ChatAsync(person, activityId, ct)).FirstOrDefault(line => line.ActivityId == activityId)?.Card;
        // No button: somebody else in the team has answered, or the round is over.
        if (card is null || Buttons(card, verb) == 0)
            return false;
        var draw = chance.For("fill", person.Value, verb, now.ToString());
        var typed = CardFilling.Right(card, words, network.DayOf(now), draw);
        if (manner == Manner.WrongThenRight && CardFilling.Mistaken(card, typed) is { } field)
        {
            var wrong = new Dictionary<string, string>(typed) { [field.Id] = CardFilling.Mistake(field) };
            typed.TryAdd(field.Id, field.Value);
            card = (await PressAsync(person, activityId, card, verb, wrong, ct)).Card ?? card;
            mistaken();
        }
        for (var tries = 0; tries < Patience && Buttons(card, verb) > 0; tries++)
        {
            var reply = await PressAsync(person, activityId, card, verb, typed, ct);
            if (reply.Card is not { } shown)
                return false;
            if (Buttons(shown, verb) < Buttons(card, verb))
                return true;
            // The form came back, perhaps with new questions: what was typed is kept, what is new is filled in.
            card = shown;
            typed = Merged(typed, CardFilling.Right(shown, words, network.DayOf(now), draw));
        }
        return false;
    }

    private Task<PressReply> PressAsync(
        PersonId person, string activityId, SimulatedCard card,
        string verb, IReadOnlyDictionary<string, string> typed, CancellationToken ct)
    {
        var fields = card.Inputs.Select(input => input.Id).ToHashSet();
        var inputs = typed.Where(field => fields.Contains(field.Key)).ToDictionary();
        return teams.PressAsync(person, activityId, card.Buttons.First(button => button.Verb == verb), inputs, ct);
    }

    private static int Buttons(SimulatedCard card, string verb) => card.Buttons.Count(button => button.Verb == verb);

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> more)
    {
        var merged = new Dictionary<string, string>(typed);
        foreach (var (field, text) in more)
            merged.TryAdd(field, text);
        return merged;
    }
}
