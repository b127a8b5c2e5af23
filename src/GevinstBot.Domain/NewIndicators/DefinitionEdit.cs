using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.NewIndicators;

/// <summary>The form in which a lead writes down what is measured: what is counted and of what, in which unit, and from where.</summary>
public static class DefinitionEdit
{
    public const string Name = "definition-name";
    public const string Why = "definition-why";
    public const string Area = "definition-area";
    public const string Unit = "definition-unit";
    public const string OtherUnit = "definition-unit-other";
    public const string Direction = "definition-direction";
    public const string Frequency = "definition-frequency";
    public const string Numerator = "definition-numerator";
    public const string Denominator = "definition-denominator";
    public const string Source = "definition-source";
    public const string Owner = "definition-owner";
    public const string Aggregation = "definition-aggregation";
    public const string Lag = "definition-lag";
    public const string Decimals = "definition-decimals";
    public const string Least = "definition-min";
    public const string Most = "definition-max";

    /// <summary>A unit of its own has a name.</summary>
    public const string UnitMissing = "new-indicators.unit-missing";

    /// <summary>What is weighted, is weighted by something.</summary>
    public const string DenominatorMissing = "new-indicators.denominator-missing";

    /// <summary>Days and percent of several are never added.</summary>
    public const string NoSum = "new-indicators.no-sum";

    /// <summary>Two of one name can't be told apart in a list.</summary>
    public const string NameTaken = "new-indicators.name-taken";

    public const string NotWhole = "new-indicators.not-whole";
    public const string LimitsTurned = "new-indicators.limits-turned";

    /// <summary>The choice of no area.</summary>
    public const string NoArea = "none";

    public const int LongestLine = 80;
    public const int MostLag = 120;
    public const int MostDecimals = 2;

    public static readonly IReadOnlyList<string> All =
    [
        Name, Why, Area, Unit, OtherUnit, Direction, Frequency, Numerator, Denominator, Source, Owner, Aggregation, Lag, Decimals,
        Least, Most,
    ];

    /// <summary>Those that have a value that fits most.</summary>
    public static readonly IReadOnlyList<string> Seldom = [Area, Owner, Lag, Decimals, Least, Most];

    public static readonly IReadOnlyDictionary<string, ActionArea> Areas = Named<ActionArea>();
    public static readonly IReadOnlyDictionary<string, UnitKind> Units = Named<UnitKind>();
    public static readonly IReadOnlyDictionary<string, Reporting.Direction> Directions = Named<Reporting.Direction>();
    public static readonly IReadOnlyDictionary<string, Frequency> Frequencies = Named<Frequency>();
    public static readonly IReadOnlyDictionary<string, Aggregation> Aggregations = Named<Aggregation>();

    /// <param name="typed">What was typed.</param>
    /// <param name="id">What it is called in the network.</param>
    /// <param name="taken">What the others are called; what has been written down already was held against them then.</param>
    public static Checked<IndicatorDefinition> Read(
        IReadOnlyDictionary<string, string> typed, IndicatorId id, params IReadOnlyCollection<string> taken)
    {
        var form = new TypedForm(typed);
        var unit = ReadUnit(form);
        var definition = new IndicatorDefinition(
            id, form.RequiredLine(Name, ProposalAnswer.LongestName), unit,
            form.RequiredChoice(Frequency, Frequencies, TypedForm.NotAChoice))
        {
            Organizations = [],
            Why = form.RequiredLine(Why, ProposalAnswer.LongestText),
            Area = ReadArea(form),
            Direction = form.RequiredChoice(Direction, Directions, TypedForm.NotAChoice),
            Numerator = form.RequiredLine(Numerator, LongestLine),
            Denominator = Optional(form, Denominator),
            Source = form.RequiredLine(Source, LongestLine),
            Owner = Optional(form, Owner),
            Aggregation = form.RequiredChoice(Aggregation, Aggregations, TypedForm.NotAChoice),
            ReportingLagDays = form.WholeNumber(Lag, least: 0, MostLag, NotWhole) ?? 0,
            Decimals = form.WholeNumber(Decimals, least: 0, MostDecimals, NotWhole) ?? 0,
            Min = Limit(form, Least, unit),
            Max = Limit(form, Most, unit),
        };
        if (taken.Contains(definition.Name, StringComparer.OrdinalIgnoreCase))
            form.Refuse(Name, NameTaken);
        RefuseWhatDoesNotFit(form, definition);
        return form.Checked(() => definition);
    }

    internal static ActionArea? ReadArea(TypedForm form) => form[Area] == NoArea ? null : form.Choice(Area, Areas);

    private static IndicatorUnit ReadUnit(TypedForm form)
    {
        var kind = form.RequiredChoice(Unit, Units, TypedForm.NotAChoice);
        var own = form.Line(OtherUnit, LongestLine);
        if (kind == UnitKind.Other && own.Length == 0 && !form.IsRefused(Unit, OtherUnit))
            form.Refuse(OtherUnit, UnitMissing);
        return new IndicatorUnit(kind, kind == UnitKind.Other ? own : "");
    }

    private static void RefuseWhatDoesNotFit(TypedForm form, IndicatorDefinition definition)
    {
        if (definition is { Aggregation: Reporting.Aggregation.Weighted, Denominator: null } && !form.IsRefused(Aggregation, Denominator))
            form.Refuse(Denominator, DenominatorMissing);
        if (definition is { Aggregation: Reporting.Aggregation.Sum, Unit.Kind: not UnitKind.Other } && !form.IsRefused(Unit, Aggregation))
            form.Refuse(Aggregation, NoSum);
        if (definition.Min > definition.Max)
            form.Refuse(Most, LimitsTurned);
    }

    private static decimal? Limit(TypedForm form, string field, IndicatorUnit unit) =>
        form.Number(field, (text, at) => TypedAmount.Read(text, at, unit));

    internal static string? Optional(TypedForm form, string field, int longest = LongestLine) =>
        form.Line(field, longest) is { Length: > 0 } text ? text : null;

    /// <summary>What stands in the form before a lead has written anything: what the proposer said, and what fits most.</summary>
    public static IReadOnlyDictionary<string, string> Of(ProposalAnswer said) => new Dictionary<string, string>
    {
        [Name] = said.Name,
        [Why] = CleanText.OneLine(said.Why),
        [Numerator] = CleanText.OneLine(said.What) is { Length: <= LongestLine } counted ? counted : "",
        [Frequency] = KeyOf(Calendar.Frequency.Monthly),
        [Aggregation] = KeyOf(Reporting.Aggregation.Median),
        [Lag] = "15",
        [Decimals] = "0",
        [Least] = "0",
    };

    /// <summary>A choice's name in a card's data.</summary>
    public static string KeyOf<T>(T choice) where T : struct, Enum => choice.ToString().ToLowerInvariant();

    private static Dictionary<string, T> Named<T>() where T : struct, Enum => Enum.GetValues<T>().ToDictionary(KeyOf);
}
