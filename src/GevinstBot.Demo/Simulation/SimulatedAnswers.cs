using GevinstBot.Benefits;
using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>What a person believes after having pressed.</summary>
public enum Believed
{
    /// <summary>It was received: the button is gone, or a message says so.</summary>
    Received,

    /// <summary>It wasn't.</summary>
    Nothing,

    /// <summary>There was nothing to answer any more: somebody else in the team has, or the round is over.</summary>
    TooLate,

    /// <summary>Something went wrong, and nobody knows what.</summary>
    Unknown,
}

/// <summary>How a person answers a card: opens it as it looks now, fills it in, presses, and reads what comes back.</summary>
public sealed class SimulatedAnswers(
    SimulatedTeams teams, CurrentNetwork network, SimulatedWords words, Chance chance, Promises promises, SimulationWitness witness)
{
    private const int Patience = 3;

    /// <summary>The buttons of a card that asks one thing after another.</summary>
    private static readonly string[] Steps =
    [
        BenefitStatusConfirmSubmit.VerbName, BenefitStatusExplainSubmit.VerbName, BenefitStatusAnswerSubmit.VerbName,
        PulseAnswerSubmit.VerbName,
    ];

    /// <returns>What the person believes, and since when they, or somebody before them, have pressed the very same.</returns>
    public async Task<(Believed Believed, Instant Since)> AnswerAsync(
        PersonId person, string activityId, string verb, Manner manner, Instant now)
    {
        if (teams.Look(activityId) is not { } card || Buttons(card, verb) == 0)
            return (Believed.TooLate, now);
        var draw = chance.For("fill", person.Value, verb, now.ToString());
        var typed = Filled(card, now, draw);
        if (manner == Manner.WrongThenRight && CardFilling.Mistaken(card, typed) is { } field)
        {
            var wrong = new Dictionary<string, string>(typed) { [field.Id] = CardFilling.Mistake(field) };
            typed.TryAdd(field.Id, field.Value);
            card = (await PressAsync(person, activityId, card, verb, wrong, now, isMistake: true)).Reply.Card ?? card;
            witness.Tried(Trial.Mistake);
        }
        for (var tries = 0; tries < Patience && Buttons(card, verb) > 0; tries++)
        {
            var (reply, since) = await PressAsync(person, activityId, card, verb, typed, now);
            if (reply.Card is not { } shown)
                return (Believes(reply, verb), since);
            if (Next(shown, verb) is { } next)
            {
                (card, verb, typed, tries) = (shown, next, Filled(shown, now, draw), -1);
                continue;
            }
            if (Buttons(shown, verb) < Buttons(card, verb))
                return (Believed.Received, since);
            if (!IsBack(shown, card.Buttons.First(button => button.Verb == verb)))
            {
                (card, typed, tries) = (shown, Filled(shown, now, draw), -1);
                continue;
            }
            // The form came back, perhaps with new questions: what was typed is kept, what is new is filled in.
            card = shown;
            typed = Merged(typed, Filled(shown, now, draw));
        }
        return (Believed.Nothing, now);
    }

    /// <summary>A card that asks one thing after another isn't done with the first: then nobody knows until they look again.</summary>
    private Believed Believes(PressReply reply, string verb) =>
        words.SaysStored(reply.Message) ? (Steps.Contains(verb) ? Believed.Unknown : Believed.Received)
        : reply.IsLost ? Believed.Unknown : Believed.Nothing;

    /// <summary>What the card asks next: why a benefit is behind, and after that the next one; null where it goes on as it did.</summary>
    private static string? Next(SimulatedCard shown, string verb) => Steps.Contains(verb)
        ? Steps.FirstOrDefault(step => step != verb && Buttons(shown, step) > 0)
        : null;

    private Dictionary<string, string> Filled(SimulatedCard card, Instant now, Random draw) =>
        CardFilling.Right(card, words.Typed, network.DayOf(now), draw);

    /// <summary>A mistake is refused, and says nothing that what was said before it would have to be said again after.</summary>
    private async Task<(PressReply Reply, Instant Since)> PressAsync(
        PersonId person, string activityId, SimulatedCard card, string verb, Dictionary<string, string> typed, Instant now,
        bool isMistake = false)
    {
        var (turn, button) = (new Turn(), card.Buttons.First(button => button.Verb == verb));
        var sent = card.Inputs.Where(input => typed.ContainsKey(input.Id) || input.Value.Length > 0 || input.Type == "Input.Date")
            .ToDictionary(input => input.Id, input => typed.GetValueOrDefault(input.Id, input.Value));
        var since = button.Key is { } key && !isMistake ? witness.Presses(key, What(button, sent), now) : now;
        var reply = await teams.PressAsync(person, activityId, button, sent, turn);
        if (reply.Card is { } shown && Buttons(shown, verb) >= Buttons(card, verb) && IsBack(shown, button))
            promises.NotAccepted(turn, person);
        return (reply, since);
    }

    /// <summary>What somebody says with a press, whichever of the copies it was on, and whoever of a team had it.</summary>
    private static string What(CardButton button, Dictionary<string, string> sent) =>
        $"{button.Verb} {About(button)} {string.Join(' ', sent.OrderBy(field => field.Key, StringComparer.Ordinal))}";

    /// <summary>The same question once more, and not the next, which has the same button.</summary>
    private static bool IsBack(SimulatedCard shown, CardButton pressed) =>
        shown.Buttons.Any(button => button.Verb == pressed.Verb && About(button) == About(pressed));

    /// <summary>Which of several things a button is about.</summary>
    private static string About(CardButton button) => button.Data is { } data
        ? string.Join(' ', data.EnumerateObject().Where(part => part.Name is not (DeliveryKey.Field or RoundCard.BasedOnField)))
        : "";

    private static int Buttons(SimulatedCard card, string verb) => card.Buttons.Count(button => button.Verb == verb);

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> more)
    {
        var merged = new Dictionary<string, string>(typed);
        foreach (var (field, text) in more)
        {
            var before = merged.GetValueOrDefault(field);
            // «Annet …» and «Velg dato …» have brought a field of their own.
            if (before is null || before == TypedIndicators.OtherCause || before == EffectChoices.Other)
                merged[field] = text;
        }
        return merged;
    }
}
