using System.Globalization;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// Reads what a contact typed on the indicator card. A field the card didn't have is null; an indicator whose value field
/// wasn't there is confirmed as fetched.
/// </summary>
public sealed class TypedIndicators(Func<string, string?> typed, LocalDate today)
{
    /// <summary>What each indicator's value is compared with.</summary>
    public Func<IndicatorId, UsualValues> Usual { get; init; } = _ => UsualValues.None;

    /// <summary>True for a value that the contact has been asked about and gives again.</summary>
    public Func<IndicatorId, decimal, bool> IsConfirmed { get; init; } = (_, _) => false;

    /// <summary>Far from the organisation's own. Three arguments: the value with its unit, the lowest and the highest before.</summary>
    public const string FarFromOwn = "indicators.far-from-own";

    /// <summary>Far from all others'. Two arguments: the value with its unit, and the highest of them.</summary>
    public const string FarFromOthers = "indicators.far-from-others";

    /// <summary>No number and no reason.</summary>
    public const string ValueMissing = "indicators.value-missing";

    /// <summary>Both a number and that there is none.</summary>
    public const string BothGiven = "indicators.both-given";

    /// <summary>Two arguments: the least and the most.</summary>
    public const string Outside = "indicators.outside";

    public const string TooLow = "indicators.too-low";
    public const string TooHigh = "indicators.too-high";
    public const string DenominatorNotPositive = "indicators.denominator-not-positive";
    public const string EffectPast = "indicators.effect-past";

    /// <summary>The value deviates, and nobody has asked the contact why yet: not a mistake of theirs.</summary>
    public const string ExplanationWanted = "indicators.explanation-wanted";

    public const string Required = "form.required";
    public const string TooLong = "form.too-long";
    public const string NotADate = "form.not-a-date";
    public const string NotAChoice = "form.not-a-choice";

    public const int MostCharacters = 500;

    private static readonly NumberFormatInfo NumberForm =
        new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = ",", NegativeSign = "−" };

    /// <summary>A denominator is counted; the card says of what.</summary>
    private static readonly IndicatorUnit Count = new(UnitKind.Other, "");

    public static readonly IReadOnlyDictionary<string, IndicatorState> States = new Dictionary<string, IndicatorState>
    {
        ["reported"] = IndicatorState.Reported,
        ["not-yet"] = IndicatorState.NotYetAvailable,
        ["not-relevant"] = IndicatorState.NotRelevant,
    };

    public Checked<IReadOnlyList<IndicatorValue>> Read(IReadOnlyList<IndicatorQuestion> questions)
    {
        var read = questions.Select(Read).ToList();
        var problems = read.SelectMany(value => value.Problems).ToList();
        return problems.Count == 0
            ? Checked<IReadOnlyList<IndicatorValue>>.Accepted([.. read.Select(value => value.Match(accepted => accepted, _ => throw new InvalidOperationException()))])
            : Checked<IReadOnlyList<IndicatorValue>>.Rejected(problems);
    }

    private Checked<IndicatorValue> Read(IndicatorQuestion question) =>
        State(question).Match(
            state => state == IndicatorState.Reported ? ReadNumber(question) : Checked<IndicatorValue>.Accepted(Said(question, state)),
            Checked<IndicatorValue>.Rejected);

    private Checked<IndicatorState> State(IndicatorQuestion question)
    {
        var field = IndicatorField.State(question.Id);
        var text = typed(field);
        if (string.IsNullOrEmpty(text))
            return Checked<IndicatorState>.Accepted(IndicatorState.Reported);
        if (!States.TryGetValue(text, out var state))
            return Checked<IndicatorState>.Rejected([new Problem(field, NotAChoice)]);
        return state != IndicatorState.Reported && !string.IsNullOrWhiteSpace(typed(IndicatorField.Value(question.Id)))
            ? Checked<IndicatorState>.Rejected([new Problem(field, BothGiven)])
            : Checked<IndicatorState>.Accepted(state);
    }

    private Checked<IndicatorValue> ReadNumber(IndicatorQuestion question)
    {
        var (value, denominator) = (Value(question), Denominator(question));
        return value.Match(
            number => denominator.Match(
                of => Usually(
                    question, Explained(question, Said(question, IndicatorState.Reported) with { Value = number, Denominator = of }), number),
                Checked<IndicatorValue>.Rejected),
            problems => Checked<IndicatorValue>.Rejected([.. problems, .. denominator.Problems]));
    }

    private Checked<decimal> Value(IndicatorQuestion question)
    {
        var field = IndicatorField.Value(question.Id);
        var text = typed(field);
        if (text is null && question.Imported is { } import)
            return Checked<decimal>.Accepted(import.Value);
        if (string.IsNullOrWhiteSpace(text))
            return Checked<decimal>.Rejected([new Problem(field, ValueMissing)]);
        return TypedAmount.Read(text, field, question.Definition.Unit).Match(
            number => question.Definition.Accepts(number) ? Checked<decimal>.Accepted(number) : Checked<decimal>.Rejected([OutsideOf(question.Definition, field)]),
            Checked<decimal>.Rejected);
    }

    private static Problem OutsideOf(IndicatorDefinition definition, string field) => (definition.Min, definition.Max) switch
    {
        ({ } min, { } max) => new Problem(field, Outside, Norwegian(min), Norwegian(max)),
        ({ } min, null) => new Problem(field, TooLow, Norwegian(min)),
        (null, { } max) => new Problem(field, TooHigh, Norwegian(max)),
        (null, null) => throw new InvalidOperationException("A definition without limits accepts every number."),
    };

    private Checked<decimal?> Denominator(IndicatorQuestion question)
    {
        var field = IndicatorField.Denominator(question.Id);
        var text = typed(field);
        if (text is null && typed(IndicatorField.Value(question.Id)) is null)
            return Checked<decimal?>.Accepted(question.Imported?.Denominator);
        if (string.IsNullOrWhiteSpace(text))
            return Checked<decimal?>.Accepted(null);
        return TypedAmount.Read(text, field, Count).Match(
            number => number > 0 ? Checked<decimal?>.Accepted(number) : Checked<decimal?>.Rejected([new Problem(field, DenominatorNotPositive)]),
            Checked<decimal?>.Rejected);
    }

    /// <summary>Asked together with what else is asked, so that nobody is sent back twice.</summary>
    private Checked<IndicatorValue> Usually(IndicatorQuestion question, Checked<IndicatorValue> read, decimal value)
    {
        var usual = Usual(question.Id);
        if (typed(IndicatorField.Value(question.Id)) is null || !usual.IsFar(value) || IsConfirmed(question.Id, value))
            return read;
        return Checked<IndicatorValue>.Rejected([FarProblem(question, usual, value), .. read.Problems]);
    }

    private static Problem FarProblem(IndicatorQuestion question, UsualValues usual, decimal value)
    {
        var (field, unit) = (IndicatorField.Value(question.Id), question.Definition.Unit);
        return usual.Own.Count > 0
            ? new Problem(field, FarFromOwn, Amount(value, unit), Norwegian(usual.Own.Min()), Norwegian(usual.Own.Max()))
            : new Problem(field, FarFromOthers, Amount(value, unit), Norwegian(usual.Others.Max()));
    }

    /// <summary>A large amount of money also in millions or milliards: nobody counts the noughts of «6 214 980 tusen kr».</summary>
    private static string Amount(decimal value, IndicatorUnit unit)
    {
        var written = unit.Kind == UnitKind.Other ? $"{Norwegian(value)}\u00a0{unit.Text}".Trim() : Norwegian(value);
        return TypedAmount.Kroner(value, unit) switch
        {
            { } kroner when Math.Abs(kroner) >= 1_000_000_000 => $"{written} ({Rounded(kroner / 1_000_000_000)}\u00a0mrd. kr)",
            { } kroner when Math.Abs(kroner) >= 1_000_000 => $"{written} ({Rounded(kroner / 1_000_000)}\u00a0mill. kr)",
            _ => written,
        };

        static string Rounded(decimal amount) => Norwegian(Math.Round(amount, 1));
    }

    private Checked<IndicatorValue> Explained(IndicatorQuestion question, IndicatorValue value)
    {
        if (!question.Deviates(value.Value!.Value))
            return Checked<IndicatorValue>.Accepted(value);
        var (cause, measure, effect) = (IndicatorField.Cause(question.Id), IndicatorField.Measure(question.Id), IndicatorField.Effect(question.Id));
        if (typed(cause) is null && typed(measure) is null && typed(effect) is null)
            return Checked<IndicatorValue>.Rejected([new Problem(cause, ExplanationWanted)]);
        List<Problem> problems = [.. TextProblems(cause), .. TextProblems(measure), .. EffectProblems(effect)];
        return problems.Count > 0
            ? Checked<IndicatorValue>.Rejected(problems)
            : Checked<IndicatorValue>.Accepted(value with { Explanation = new Explanation(Text(cause), Text(measure), Date(effect)!.Value) });
    }

    private IEnumerable<Problem> TextProblems(string field) => Text(field).Length switch
    {
        0 => [new Problem(field, Required)],
        > MostCharacters => [new Problem(field, TooLong, MostCharacters.ToString(CultureInfo.InvariantCulture))],
        _ => [],
    };

    private IEnumerable<Problem> EffectProblems(string field) => Date(field) switch
    {
        null => [new Problem(field, Text(field).Length == 0 ? Required : NotADate)],
        { } day when day < today => [new Problem(field, EffectPast)],
        { } day when TypedDate.IsTooFar(day, today) => [new Problem(field, TypedDate.TooFar)],
        _ => [],
    };

    private string Text(string field) => CleanText.Of(typed(field));

    private LocalDate? Date(string field) => TypedDate.Read(Text(field));

    private static IndicatorValue Said(IndicatorQuestion question, IndicatorState state) =>
        new(question.Id, question.Definition.Version, question.Period, state) { Target = question.Target, Imported = question.Imported };

    /// <summary>What a Norwegian would type; thousands parted by no-break spaces, so that «6 214 980» stays on its line.</summary>
    private static string Norwegian(decimal number) => number.ToString("#,0.######", NumberForm);
}
