using System.Collections.ObjectModel;
using System.Globalization;
using GevinstBot.Domain;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>
/// A form as it is filled in: which indicators it is about, what was typed, what is wrong with it, and a line about why it is shown again.
/// Forms that were sent when all indicators stood in one form are still read: they are about all of them.
/// </summary>
public sealed record IndicatorForm
{
    /// <summary>The field that carries a fingerprint of the fetched values that the reader saw; only the open card has it.</summary>
    public const string SeenField = "seen";

    /// <summary>The field that carries which unusual values the reader has been asked about.</summary>
    public const string AskedField = "asked";

    /// <summary>The field that carries which indicators the form is about.</summary>
    public const string ChangeField = "change";

    /// <summary>The list that an indicator is chosen from, and the field that says that it was there to choose from.</summary>
    public const string PickField = "pick";

    public const string PickedField = "picked";

    /// <summary>What stood in a field before it was changed, for «Avbryt».</summary>
    private const string Before = "was-";

    private string? _seen;
    private HashSet<string> _asked = [];

    /// <summary>The indicators whose values are fields, also the fetched ones; none on the open card.</summary>
    public IReadOnlyList<IndicatorId> Changing { get; init; } = [];

    public IReadOnlyDictionary<string, string> Typed { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What was typed about the indicators of this form before it was opened, where nothing is stored yet.</summary>
    public IReadOnlyDictionary<string, string> TypedBefore { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What was chosen in the list; null when nothing was.</summary>
    public IndicatorId? Picked { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What is wrong, without the questions that were not asked before: those are no mistake.</summary>
    public IReadOnlyList<Problem> Mistakes => [.. Problems.Where(problem => !TypedIndicators.IsQuestion(problem))];

    public IReadOnlyList<Problem> Questions => [.. Problems.Where(TypedIndicators.IsQuestion)];

    public string? Notice { get; init; }

    /// <summary>The unusual values that have been asked about.</summary>
    public IReadOnlySet<string> Asked => _asked;

    /// <summary>As it was pressed, with what was typed in the indicators' own fields.</summary>
    public static IndicatorForm Of(IndicatorQuestion question, IReadOnlyDictionary<string, string> typed)
    {
        var known = question.Indicators.SelectMany(indicator => IndicatorField.All(indicator.Id)).ToHashSet();
        return new IndicatorForm
        {
            Changing = ChangingOf(question, typed),
            Typed = typed.Where(field => known.Contains(field.Key)).ToDictionary(),
            TypedBefore = typed.Where(field => field.Key.StartsWith(Before, StringComparison.Ordinal))
                .Select(field => (Key: field.Key[Before.Length..], field.Value)).Where(field => known.Contains(field.Key))
                .ToDictionary(field => field.Key, field => field.Value),
            Picked = question.Indicators.FirstOrDefault(asked => asked.Id.Value == typed.GetValueOrDefault(PickField))?.Id,
            _seen = typed.GetValueOrDefault(SeenField),
            _asked = [.. typed.GetValueOrDefault(AskedField, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    public bool HasSeen(IndicatorQuestion question) => Changing.Count > 0 || _seen == question.Fingerprint;

    /// <summary>What is read of it: the indicators it is about, or all.</summary>
    public IReadOnlyList<AskedIndicator> About(IndicatorQuestion question) =>
        Changing.Count == 0 ? question.Indicators : [.. question.Indicators.Where(asked => Changing.Contains(asked.Id))];

    /// <summary>A part of an answer that nobody has given yet: it goes back to the open card, and is stored with the rest.</summary>
    public bool IsPart(IndicatorQuestion question) => question.Answer is null && About(question).Count < question.Indicators.Count;

    /// <summary>
    /// False the first time an unusual value is met, and then it is asked about; pressed again with the same value, it is meant.
    /// </summary>
    public bool IsMeant(IndicatorQuestion question, IndicatorId id, decimal value) =>
        !_asked.Add(string.Create(CultureInfo.InvariantCulture, $"{id}={value}")) || question.Answer?.Of(id)?.Value == value
        || question.Forwards.IsSuggested(id, value);

    /// <summary>The form of one indicator, opened from the card or the list with what was typed there.</summary>
    public IndicatorForm For(IndicatorId id) => this with
    {
        Changing = [id],
        TypedBefore = Typed.Where(field => IndicatorField.All(id).Contains(field.Key)).ToDictionary(),
    };

    /// <summary>The open card again, as it was before the form was opened.</summary>
    public IndicatorForm Undone() => this with
    {
        Changing = [],
        Typed = Typed.Where(field => !Changing.Any(id => IndicatorField.All(id).Contains(field.Key))).Concat(TypedBefore).ToDictionary(),
    };

    /// <summary>
    /// The form that comes back: with what is wrong, or without anything wrong because somebody else has answered meanwhile. Then it is
    /// about what was typed, and the rest is as the other has answered it.
    /// </summary>
    public IndicatorForm Again(IndicatorQuestion question, IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
            return this with { Problems = problems };
        var about = About(question);
        var touched = about.Where(asked => IndicatorField.All(asked.Id).Any(Typed.ContainsKey)).ToList();
        return this with { Changing = [.. (touched.Count > 0 ? touched : about).Select(asked => asked.Id)], _asked = [] };
    }

    /// <summary>Where values are fields, those that weren't sent are empty: some clients leave them out.</summary>
    public IReadOnlyDictionary<string, string> Sent()
    {
        var sent = new Dictionary<string, string>(Typed);
        foreach (var id in Changing)
            sent.TryAdd(IndicatorField.Value(id), "");
        return sent;
    }

    /// <summary>What a form's buttons carry, so that it is known again.</summary>
    public IEnumerable<(string Field, string Value)> Carried(IndicatorQuestion question)
    {
        yield return Changing.Count == 0 ? (SeenField, question.Fingerprint) : (ChangeField, string.Join(' ', Changing));
        if (_asked.Count > 0)
            yield return (AskedField, string.Join(' ', _asked));
        foreach (var (field, value) in TypedBefore)
            yield return (Before + field, value);
    }

    private static IReadOnlyList<IndicatorId> ChangingOf(IndicatorQuestion question, IReadOnlyDictionary<string, string> typed)
    {
        var all = question.Indicators.Select(asked => asked.Id);
        return typed.GetValueOrDefault(ChangeField) is { } changing
            ? [.. all.Where(id => changing.Split(' ').Contains(id.Value))]
            : typed.ContainsKey(SeenField) ? [] : [.. all];
    }
}
