using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// What a contact typed on the indicator card. An indicator whose value field wasn't on the card is confirmed as fetched.
/// </summary>
public sealed class TypedIndicators
{
    /// <summary>Far from the organisation's own. Three arguments: the value with its unit, the lowest and the highest before.</summary>
    public const string FarFromOwn = "indicators.far-from-own";

    /// <summary>The same where all before were alike. Two arguments: the value with its unit, and the one before.</summary>
    public const string FarFromOwnOne = "indicators.far-from-own-one";

    /// <summary>Far from all others'. Two arguments: the value with its unit, and the highest of them.</summary>
    public const string FarFromOthers = "indicators.far-from-others";

    /// <summary>Under one per cent, or a fraction. Two arguments: the number, and a hundred times as much.</summary>
    public const string MaybeShare = "indicators.maybe-share";

    /// <summary>No number and no reason.</summary>
    public const string ValueMissing = "indicators.value-missing";

    /// <summary>Both a number and that there is none.</summary>
    public const string BothGiven = "indicators.both-given";

    /// <summary>Two arguments: the least and the most.</summary>
    public const string Outside = "indicators.outside";

    public const string TooLow = "indicators.too-low";
    public const string TooHigh = "indicators.too-high";
    public const string DenominatorNotPositive = "indicators.denominator-not-positive";
    public const string NumeratorNegative = "indicators.numerator-negative";

    /// <summary>A numerator without a denominator.</summary>
    public const string DenominatorMissing = "indicators.denominator-missing";

    /// <summary>A number that numerator and denominator don't give. One argument: what they give, with its unit.</summary>
    public const string Disagrees = "indicators.disagrees";

    public const string EffectPast = "indicators.effect-past";

    /// <summary>The value deviates, and nobody has asked the contact why yet: not a mistake of theirs.</summary>
    public const string ExplanationWanted = "indicators.explanation-wanted";

    /// <summary>The same, where the value is ordinary variation off the target.</summary>
    public const string ProcessWanted = "indicators.process-wanted";

    /// <summary>Another cause than those in the list, and it isn't written yet: no mistake either.</summary>
    public const string CauseWanted = "indicators.cause-wanted";

    /// <summary>Another day than those in the list, and it isn't chosen yet: no mistake either.</summary>
    public const string EffectWanted = "indicators.effect-wanted";

    /// <summary>The choice of a cause that isn't among <see cref="Causes"/>.</summary>
    public const string OtherCause = "other";

    /// <summary>What is most often the cause of a deviation; what is stored is the words, so that the list may change.</summary>
    public static readonly IReadOnlyList<string> Causes = ["capacity", "demand", "activity", "transition", "registration", "outside"];

    public const int MostCharacters = 500;

    public static readonly IReadOnlyDictionary<string, IndicatorState> States = new Dictionary<string, IndicatorState>
    {
        ["reported"] = IndicatorState.Reported,
        ["not-yet"] = IndicatorState.NotYetAvailable,
        ["not-relevant"] = IndicatorState.NotRelevant,
    };

    /// <summary>True of what nobody has been asked before, which is no mistake.</summary>
    public static bool IsQuestion(Problem problem) => problem.TextKey is ExplanationWanted or ProcessWanted or CauseWanted or EffectWanted;

    private readonly TypedForm _form;
    private readonly LocalDate _today;
    private readonly IndicatorDoubts _doubts;

    private TypedIndicators(TypedForm form, LocalDate today, IndicatorDoubts doubts) => (_form, _today, _doubts) = (form, today, doubts);

    public static Checked<IReadOnlyList<IndicatorValue>> Read(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<AskedIndicator> asked, LocalDate today, IndicatorDoubts doubts)
    {
        var form = new TypedForm(typed);
        IReadOnlyList<IndicatorValue> values = [.. asked.Select(new TypedIndicators(form, today, doubts).Read)];
        return form.Checked(() => values);
    }

    private IndicatorValue Read(AskedIndicator asked)
    {
        var state = State(asked);
        return state == IndicatorState.Reported && !_form.IsRefused(IndicatorField.State(asked.Id))
            ? Number(asked, Said(asked, state))
            : Said(asked, state);
    }

    private IndicatorState State(AskedIndicator asked)
    {
        var field = IndicatorField.State(asked.Id);
        var state = _form.Choice(field, States) ?? IndicatorState.Reported;
        if (state != IndicatorState.Reported && !_form.IsEmpty(IndicatorField.Value(asked.Id)))
            _form.Refuse(field, BothGiven);
        return state;
    }

    private IndicatorValue Number(AskedIndicator asked, IndicatorValue said)
    {
        var parts = TypedRatio.Read(_form, asked);
        if (Value(asked, parts) is not { } number
            || _form.IsRefused(IndicatorField.Numerator(asked.Id)) || _form.IsRefused(IndicatorField.Denominator(asked.Id)))
            return said;
        // Asked together with what else is asked, so that nobody is sent back twice.
        _doubts.AskIfFar(_form, asked, number);
        return said with
        {
            Value = number,
            Numerator = parts.Numerator,
            Denominator = parts.Denominator,
            Explanation = TypedExplanation.Read(_form, asked, number, _today),
        };
    }

    /// <summary>As it was typed, else what numerator and denominator give; null when there is none that will do.</summary>
    private decimal? Value(AskedIndicator asked, (decimal? Numerator, decimal? Denominator) parts)
    {
        var (field, definition) = (IndicatorField.Value(asked.Id), asked.Definition);
        var given = TypedRatio.Rounded(parts, definition);
        if (!_form.Has(field) && given is null && asked.Imported is { } import)
            return import.Value;
        if (_form.IsEmpty(field) && given is { } computed)
            return Accepted(IndicatorField.Numerator(asked.Id), definition, computed);
        if (_form.IsEmpty(field))
            _form.Refuse(field, ValueMissing);
        if (_form.Number(field, (text, at) => TypedAmount.Read(text, at, definition.Unit)) is not { } typed)
            return null;
        if (Ratio.Of(parts.Numerator, parts.Denominator, definition.Unit) is { } exact && !Ratio.Agrees(typed, exact, typed.Scale))
            _form.Refuse(field, Disagrees, WrittenAmount.Of(given!.Value, definition.Unit));
        return _form.IsRefused(field) ? null : Accepted(field, definition, typed);
    }

    private decimal? Accepted(string field, IndicatorDefinition definition, decimal value)
    {
        if (definition.Accepts(value))
            return value;
        RefuseOutside(_form, field, definition);
        return null;
    }

    /// <summary>Says between which limits a number must be.</summary>
    internal static void RefuseOutside(TypedForm form, string field, IndicatorDefinition definition)
    {
        string[] limits = [.. new[] { definition.Min, definition.Max }.OfType<decimal>().Select(WrittenAmount.Of)];
        form.Refuse(field, limits.Length == 2 ? Outside : definition.Max is null ? TooLow : TooHigh, limits);
    }

    private static IndicatorValue Said(AskedIndicator asked, IndicatorState state) =>
        new(asked.Id, asked.Definition.Version, asked.Period, state) { Target = asked.Target, Imported = asked.Imported };
}
