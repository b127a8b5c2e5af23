using System.Globalization;
using System.Text.Json;

namespace GevinstBot.Tests.Sending;

/// <summary>One person's answer to one card, with a number in it that no other answer of the month has.</summary>
/// <param name="Person">Who answers.</param>
/// <param name="Verb">The button that stores.</param>
/// <param name="Mark">From 10 to 599.</param>
public sealed record CrashAnswer(string Person, string Verb, int Mark)
{
    private const int MostForms = 4;

    /// <summary>The number as a person types it, between 1,0 and 59,9, and as it is stored.</summary>
    private (string Typed, string Stored) Number => (Text("{0},{1}", Mark / 10, Mark % 10), Text("{0}.{1}", Mark / 10, Mark % 10));

    private string Words => Text("Merke ({0})", Mark);

    /// <summary>The number in five answers from 1 to 5.</summary>
    private IReadOnlyList<string> Scores => [.. Enumerable.Range(0, 5).Select(place => Text("{0}", (Mark / (int)Math.Pow(5, place) % 5) + 1))];

    /// <summary>Of the two that need no name; whose it is tells them apart.</summary>
    private string Attendance => Mark % 2 == 0 ? "attends" : "absent";

    /// <summary>Whether a stored row is this answer.</summary>
    /// <param name="row">The row.</param>
    /// <param name="by">The id of whoever answers.</param>
    public bool IsIn(StoredAnswer row, string by) => Verb switch
    {
        "agenda.answer" => row.Text.Contains(by, StringComparison.Ordinal)
            && row.Text.Contains($"\"Attendance\":\"{Attendance}\"", StringComparison.OrdinalIgnoreCase),
        "pulse.answer" => row.Scores == string.Concat(Scores),
        "indicators.answer" => row.Text.Contains(Words, StringComparison.Ordinal) || row.Text.Contains($"\"Value\":{Number.Stored},", StringComparison.Ordinal),
        _ => row.Text.Contains(Words, StringComparison.Ordinal),
    };

    /// <summary>Fills the form in and presses; a form that comes back with more questions is filled in again.</summary>
    /// <returns>What the bot answered last.</returns>
    public async Task<Pressed> PressAsync(BotApp app, ChatMessage card)
    {
        var (form, last) = (card.Card, default(Pressed));
        for (var tries = 0; tries < MostForms; tries++)
        {
            last = await app.PressAsync(Person, card, Verb, Filled(form));
            if (last.Card is not { } shown || IsReceipt(last))
                break;
            form = shown;
        }
        return last!;
    }

    /// <summary>A card came back, and it asks for nothing more.</summary>
    public bool IsReceipt(Pressed answer) => answer is { Status: 200, Card: { } card } && !CardReading.Verbs(card).Contains(Verb);

    private Dictionary<string, string> Filled(JsonElement form)
    {
        var typed = new Dictionary<string, string>();
        foreach (var id in CardReading.InputIds(form))
        {
            if (Typed(id) is { } text)
                typed[id] = text;
        }
        return typed;
    }

    private string? Typed(string id) => id switch
    {
        "attendance" => Attendance,
        "progress" => "2.5",
        "awareness" => Scores[0],
        "desire" => Scores[1],
        "knowledge" => Scores[2],
        "ability" => Scores[3],
        "reinforcement" => Scores[4],
        "blocker-kind" or "help-from" => "it",
        "goal" or "blocker" or "new-items" => Words,
        _ when id.StartsWith("value-", StringComparison.Ordinal) => Number.Typed,
        _ when id.StartsWith("effect-", StringComparison.Ordinal) => "2027-03-01",
        _ when id.Split('-') is ["cause" or "measure" or "decision", _, ..] => Words,
        _ => null,
    };

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
