using System.Text;
using AdaptiveCards;
using GevinstBot.Domain.Forms;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Chat;

/// <summary>
/// What came with a press, by field: cleaned, and whole wherever a card has room to give it back. Where more was sent, it is cut so that it
/// can be read and refused, and the form says so.
/// </summary>
/// <param name="Values">By field.</param>
/// <param name="IsWhole">False where something was cut.</param>
internal sealed record TypedFields(IReadOnlyDictionary<string, string> Values, bool IsWhole)
{
    /// <summary>All fields together: less than half a card.</summary>
    private const int MostBytes = 12_000;

    /// <summary>More than any field may hold, so that too long stays too long.</summary>
    private const int MostInField = 1200;

    /// <summary>The same of any field of a card with many.</summary>
    private const int MostInEachOfMany = 550;

    /// <summary>Cleaned before anybody reads or shows it; a number that names a person comes no further in than this.</summary>
    public static TypedFields Of(IReadOnlyDictionary<string, string> inputs)
    {
        var clean = inputs.ToDictionary(input => input.Key, input => PersonNumbers.Masked(CleanText.Of(input.Value)));
        if (clean.Values.Sum(Encoding.UTF8.GetByteCount) <= MostBytes)
            return new TypedFields(clean, IsWhole: true);
        var cut = Cut(clean, MostInField);
        return cut.Values.Sum(text => text.Length) <= MostBytes ? From(clean, cut) : From(clean, Cut(clean, MostInEachOfMany));
    }

    /// <summary>The field of a form with most typed in it; null where nothing is.</summary>
    public static AdaptiveInput? Longest(AdaptiveCard form, Submission submission) => CardInputs.Of(form)
        .Where(input => submission.Typed.ContainsKey(input.Id ?? "")).MaxBy(input => submission.Typed[input.Id!].Length);

    private static TypedFields From(Dictionary<string, string> clean, Dictionary<string, string> cut) =>
        new(cut, IsWhole: cut.All(field => field.Value.Length == clean[field.Key].Length));

    private static Dictionary<string, string> Cut(Dictionary<string, string> clean, int most) =>
        clean.ToDictionary(field => field.Key, field => CleanText.Cut(field.Value, most));
}
