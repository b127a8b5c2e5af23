using System.Collections.ObjectModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain;
using GevinstBot.Domain.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>A form as it is filled in: what was typed, what is wrong with it, and a line about why it is shown again.</summary>
public sealed record IndicatorForm
{
    /// <summary>More than a field may hold, so that a text can be shortened; not so much that the card becomes too large.</summary>
    private const int MostShown = 2 * TypedIndicators.MostCharacters;

    /// <summary>
    /// The field that carries a fingerprint of the fetched values that the reader saw; a form without it is <see cref="IsEdit"/>.
    /// </summary>
    public const string SeenField = "seen";

    /// <summary>The field that carries which unusual values the reader has been asked about.</summary>
    public const string AskedField = "asked";

    private string? _seen;
    private HashSet<string> _asked = [];

    /// <summary>True when every value is a field, also the fetched ones.</summary>
    public bool IsEdit { get; init; }

    public IReadOnlyDictionary<string, string> Typed { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string? Notice { get; init; }

    /// <summary>The unusual values that have been asked about.</summary>
    public IReadOnlySet<string> Asked => _asked;

    /// <summary>As it was pressed, with what was typed in the indicators' own fields.</summary>
    public static IndicatorForm Of(IndicatorQuestion question, IReadOnlyDictionary<string, string> typed)
    {
        var known = question.Indicators.SelectMany(indicator => IndicatorField.All(indicator.Id)).ToHashSet();
        return new IndicatorForm
        {
            IsEdit = !typed.ContainsKey(SeenField),
            Typed = typed.Where(field => known.Contains(field.Key)).ToDictionary(),
            _seen = typed.GetValueOrDefault(SeenField),
            _asked = [.. typed.GetValueOrDefault(AskedField, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    /// <summary>What the reader is about to confirm; a press on a card that showed other values confirms nothing.</summary>
    public static string Fingerprint(IndicatorQuestion question)
    {
        var shown = string.Join(';', question.Indicators.Select(asked => string.Create(
            CultureInfo.InvariantCulture,
            $"{asked.Id}@{asked.Definition.Version} {asked.Period} {asked.Imported?.Value}/{asked.Imported?.Denominator}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 8));
    }

    public bool HasSeen(IndicatorQuestion question) => IsEdit || _seen == Fingerprint(question);

    /// <summary>
    /// False the first time an unusual value is met, and then it is asked about; pressed again with the same value, it is meant.
    /// </summary>
    public bool IsMeant(IndicatorQuestion question, IndicatorId id, decimal value) =>
        !_asked.Add(string.Create(CultureInfo.InvariantCulture, $"{id}={value}")) || question.Answer?.Of(id)?.Value == value;

    /// <summary>
    /// The form that comes back: with what is wrong, or without anything wrong because somebody else has answered meanwhile.
    /// </summary>
    public IndicatorForm Again(IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? this with { Problems = problems } : this with { IsEdit = true, _asked = [] };

    /// <summary>When every value is a field, those that weren't sent are empty: some clients leave them out.</summary>
    public IReadOnlyDictionary<string, string> Sent(IndicatorQuestion question)
    {
        if (!IsEdit)
            return Typed;
        var sent = new Dictionary<string, string>(Typed);
        foreach (var indicator in question.Indicators)
            sent.TryAdd(IndicatorField.Value(indicator.Id), "");
        return sent;
    }

    /// <summary>What stands in the fields: what was typed; else, when correcting, what is stored or fetched.</summary>
    public IReadOnlyDictionary<string, string> Fields(IndicatorQuestion question, LocalTexts texts)
    {
        var fields = new Dictionary<string, string>();
        if (IsEdit)
        {
            foreach (var indicator in question.Indicators)
                Fill(fields, indicator, question.Answer?.Of(indicator.Id), texts);
        }
        foreach (var (field, text) in Typed)
            fields[field] = CardText.Clean(text, MostShown);
        return fields;
    }

    private static void Fill(Dictionary<string, string> fields, AskedIndicator asked, IndicatorValue? stored, LocalTexts texts)
    {
        var (id, definition) = (asked.Id, asked.Definition);
        var value = stored is null ? asked.Imported?.Value : stored.Value;
        var denominator = stored is null ? asked.Imported?.Denominator : stored.Denominator;
        if (value is not null)
            fields[IndicatorField.Value(id)] = texts.Number(value.Value, definition);
        if (denominator is not null)
            fields[IndicatorField.Denominator(id)] = texts.Number(denominator.Value, decimals: denominator.Value.Scale);
        if (stored is not null)
            fields[IndicatorField.State(id)] = TypedIndicators.States.Single(state => state.Value == stored.State).Key;
        if (stored?.Explanation is { } why)
        {
            if (why.Cause is { } cause)
                fields[IndicatorField.Cause(id)] = cause;
            fields[IndicatorField.Measure(id)] = why.Measure;
            fields[IndicatorField.Effect(id)] = LocalDatePattern.Iso.Format(why.FullEffect);
        }
        else if (value is not null && asked.Deviates(value.Value))
        {
            fields[asked.HasCause(value.Value) ? IndicatorField.Cause(id) : IndicatorField.Measure(id)] = "";
        }
    }
}
