using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Cards;

/// <summary>A form as somebody has filled it in: each field holds what was typed in it, with what is wrong below it.</summary>
/// <param name="Typed">What was typed, by field.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Texts">The reader's language.</param>
public sealed record FilledForm(IReadOnlyDictionary<string, string> Typed, IReadOnlyList<Problem> Problems, LocalTexts Texts)
{
    /// <summary>At the top, how many fields are to be corrected; null when none.</summary>
    public AdaptiveElement? Banner => Cards.Problems.Banner(Problems, Texts);

    /// <summary>Something is wrong with what was typed in a field.</summary>
    public bool IsWrong(string field) => Problems.Any(problem => problem.Field == field);

    /// <summary>Something is typed in one of them.</summary>
    public bool IsFilled(params IEnumerable<string> fields) => fields.Any(field => Typed.GetValueOrDefault(field, "").Length > 0);

    /// <summary>A field, or some that make no sense without each other, for <see cref="FormParts.WrongFirst"/>.</summary>
    public FormPart Part(AdaptiveElement shown, params IEnumerable<string> fields) => new(shown, fields.Any(IsWrong));

    public AdaptiveElement Text(string field, string label, int longest, string? otherwise = null, string? hint = null) =>
        Shown(Ask.Text(field, label, Value(field, otherwise), longest, hint));

    public AdaptiveElement LongText(string field, string label, int longest, string? hint = null) =>
        Shown(Ask.LongText(field, label, Value(field, otherwise: null), longest, hint));

    public AdaptiveElement WholeNumber(string field, string label, int digits, string? otherwise = null, string? hint = null) =>
        Shown(Ask.WholeNumber(field, label, Value(field, otherwise), digits, hint));

    /// <param name="field">Its name.</param>
    /// <param name="label">What stands above it.</param>
    /// <param name="earliest">The first day that can be chosen.</param>
    /// <param name="otherwise">What stands in it before somebody has typed.</param>
    public AdaptiveElement Date(string field, string label, LocalDate earliest, LocalDate? otherwise = null) => Shown(Ask.Date(
        field, label, Value(field, otherwise is { } day ? LocalDatePattern.Iso.Format(day) : null), LocalDatePattern.Iso.Format(earliest)));

    public AdaptiveElement OneOf(
        string field, string label, IEnumerable<(string Title, string Value)> choices, string? otherwise = null, string? hint = null) =>
        Shown(Ask.OneOf(field, label, choices, Value(field, otherwise), hint));

    public AdaptiveElement Tap(
        string field, string label, IEnumerable<(string Title, string Value)> choices, string? otherwise = null) =>
        Shown(Ask.Tap(field, label, choices, Value(field, otherwise)));

    public AdaptiveElement AnyOf(
        string field, string label, IEnumerable<(string Title, string Value)> choices, string? otherwise = null) =>
        Shown(Ask.AnyOf(field, label, choices, Value(field, otherwise)));

    /// <summary>A box that isn't ticked before somebody does.</summary>
    public AdaptiveElement YesOrNo(string field, string label, string title) =>
        Shown(Ask.YesOrNo(field, label, title, Value(field, otherwise: null) == "true" ? "true" : "false"));

    private string? Value(string field, string? otherwise) => Typed.GetValueOrDefault(field) ?? otherwise;

    private AdaptiveElement Shown(AdaptiveInput input) => input.WithProblems(Problems, Texts);
}
