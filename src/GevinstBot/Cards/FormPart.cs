using AdaptiveCards;
using GevinstBot.Texts;

namespace GevinstBot.Cards;

/// <summary>What stands or is folded as one on a form: a field, or some that make no sense without each other.</summary>
/// <param name="Shown">How it stands there.</param>
/// <param name="IsWrong">Something in it is to be corrected.</param>
public sealed record FormPart(AdaptiveElement Shown, bool IsWrong);

/// <summary>A form that comes back is read for what is wrong with it.</summary>
public static class FormParts
{
    /// <summary>Shown and hidden by «Vis resten av skjemaet».</summary>
    private const string Rest = "rest";

    /// <summary>Folding fewer would cost more room, and a press, than it saves.</summary>
    private const int LeastFolded = 2;

    /// <summary>
    /// As they stand where nothing is wrong; else first those to correct, and the rest, with what was typed in it, behind a button.
    /// </summary>
    public static IEnumerable<AdaptiveElement> WrongFirst(this IEnumerable<FormPart> form, LocalTexts texts)
    {
        var parts = form.ToLookup(part => part.IsWrong, part => part.Shown);
        var (wrong, rest) = (parts[true].ToList(), parts[false].ToList());
        if (wrong.Count == 0)
            return rest;
        return rest.Count < LeastFolded
            ? [.. wrong, .. rest]
            : [.. wrong, Button.Here(Button.Toggle(texts["form.show-rest"], Rest)), Place.Together(rest).Hidden(Rest)];
    }
}
