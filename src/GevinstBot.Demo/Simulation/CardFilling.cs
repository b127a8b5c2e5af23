using System.Globalization;
using GevinstBot.Domain.GroupPulse;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// What a person types on a card. Fields that already hold something are left alone; of the empty ones, those are filled that a
/// form wants, and a few that it only offers.
/// </summary>
public static class CardFilling
{
    private const double ReportsBlocker = 0.3;
    private const double RaisesItem = 0.15;

    public static Dictionary<string, string> Right(SimulatedCard card, string words, LocalDate today, Random chance)
    {
        var typed = new Dictionary<string, string>();
        var hasBlocker = chance.NextDouble() < ReportsBlocker;
        var raises = chance.NextDouble() < RaisesItem;
        foreach (var input in card.Inputs.Where(input => input.Value.Length == 0 || (hasBlocker && input.Id is "blocker-kind")))
        {
            if (Typed(input, words, today, chance, hasBlocker, raises) is { } text)
                typed[input.Id] = text;
        }
        // Without a draw, as what is asked for besides above.
        if (card.Inputs.Any(input => input.Id == GroupPulseField.Who))
            Measure(typed, words, today);
        return typed;
    }

    /// <summary>What is done about the result of a målgruppepuls.</summary>
    private static void Measure(Dictionary<string, string> typed, string words, LocalDate today) =>
        (typed[GroupPulseField.What], typed[GroupPulseField.Who], typed[GroupPulseField.When]) =
            (words, words[..Math.Min(words.Length, PulseMeasure.LongestWho)], LocalDatePattern.Iso.Format(today.PlusMonths(1)));

    /// <summary>The field to make a mistake in; null when the card leaves no room for one.</summary>
    public static CardInput? Mistaken(SimulatedCard card, IReadOnlyDictionary<string, string> right) =>
        card.Inputs.FirstOrDefault(input =>
            input.Id.StartsWith("value-", StringComparison.Ordinal) || input.Id.StartsWith("minutes-", StringComparison.Ordinal))
        ?? card.Inputs.FirstOrDefault(input => right.ContainsKey(input.Id) && (input.Type == "Input.ChoiceSet" || input.Id is "goal"));

    /// <summary>A number that can't be read, or nothing where something is needed.</summary>
    public static string Mistake(CardInput input) => input.Type == "Input.ChoiceSet" || input.Id is "goal" ? "" : "abc";

    private static string? Typed(CardInput input, string words, LocalDate today, Random chance, bool hasBlocker, bool raises) =>
        input switch
        {
            { Type: "Input.Date", Id: var id } when id.StartsWith("effect-", StringComparison.Ordinal) || id is "action-due-1" =>
                LocalDatePattern.Iso.Format(today.PlusDays(chance.Next(20, 120))),
            { Type: "Input.ChoiceSet", Id: "blocker-kind" } => input.Choices[chance.Next(1, input.Choices.Count)],
            // Without a draw: what a card asks besides changes nothing of what else is drawn.
            { Type: "Input.ChoiceSet", Id: var id } when id.StartsWith("cause-", StringComparison.Ordinal) =>
                input.Choices[words.Length % input.Choices.Count],
            { Type: "Input.ChoiceSet", Id: var id } when !id.StartsWith("action-org-", StringComparison.Ordinal) || id is "action-org-1" =>
                input.Choices.Count == 0 ? null : input.Choices[chance.Next(input.Choices.Count)],
            { Type: "Input.Text", Id: var id } when id.StartsWith("value-", StringComparison.Ordinal) => Number(chance),
            { Type: "Input.Text", Id: "blocker" } => hasBlocker ? words : null,
            { Type: "Input.Text", Id: "raised" } => raises ? words : null,
            { Type: "Input.Text", Id: "goal" or "action-1" or "budget-clinic" or "freed-time" } => words,
            { Type: "Input.Text", Id: var id } when IsExplanation(id) => words,
            _ => null,
        };

    private static bool IsExplanation(string id) =>
        id.StartsWith("cause-", StringComparison.Ordinal)
        || id.StartsWith("measure-", StringComparison.Ordinal)
        || id.StartsWith("decision-", StringComparison.Ordinal);

    /// <summary>Between 0,0 and 60,0, mostly low: some of the indicators deviate, and most don't.</summary>
    private static string Number(Random chance) =>
        Math.Round(60 * Math.Pow(chance.NextDouble(), 3), 1).ToString(CultureInfo.GetCultureInfo("nb-NO"));
}
