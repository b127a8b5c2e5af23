using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// A number with the unit that somebody typed with it. The field's own unit may be typed, another of the same kind is converted
/// (6,2 mill. kr is 6 200 tusen kr), and one of another kind is refused: 12,5 % is not 13 days.
/// </summary>
public static partial class TypedAmount
{
    public const string InDays = "number.in-days";
    public const string InPercent = "number.in-percent";

    /// <summary>One argument: the field's unit.</summary>
    public const string InUnit = "number.in-unit";

    public const string WithoutUnit = "number.without-unit";

    /// <summary>More than anybody measures to, and less than a division leaves behind.</summary>
    private const int MostDecimals = 6;

    private const int MostCharacters = 60;

    private enum Measure
    {
        Money,
        Time,
        Share,
    }

    private static readonly Dictionary<string, (Measure Of, decimal Size)> Known = new (Measure Of, decimal Size, string Names)[]
    {
        (Measure.Money, 1, "kr|kroner|nok"),
        (Measure.Money, 1_000, "tusen|tusen kr|tusen kroner|tkr|tnok|thousand|thousand kr|thousand kroner|thousand nok"),
        (Measure.Money, 1_000_000, "mill|mill kr|mill kroner|millioner|millioner kr|millioner kroner|mkr|"
            + "mnok|million|million kr|million kroner|million nok"),
        (Measure.Money, 1_000_000_000, "mrd|mrd kr|mrd kroner|milliarder|milliarder kr|milliarder kroner"),
        (Measure.Time, 1, "t|time|timer|hour|hours"),
        (Measure.Time, 24, "d|dag|dager|døgn|day|days"),
        (Measure.Time, 7 * 24, "uke|uker|week|weeks"),
        (Measure.Share, 10, "%|prosent|pst|percent|per cent"),
        (Measure.Share, 1, "‰|promille|per mille"),
    }.SelectMany(unit => unit.Names.Split('|').Select(name => (name, (unit.Of, unit.Size)))).ToDictionary();

    public static Checked<decimal> Read(string? typed, string field, IndicatorUnit unit)
    {
        if (CleanText.IsTurnedWithin(typed))
            return Checked<decimal>.Rejected([new Problem(field, TypedNumber.Unreadable)]);
        var text = CleanText.Unquoted(CleanText.Of(typed));
        // A long text is no number with a unit, and says so like one without.
        if (text.Length > MostCharacters || UnitOf(text) is not { } found)
            return TypedNumber.Read(text, field);
        if (!found.Number.Any(char.IsAsciiDigit))
            return Checked<decimal>.Rejected([new Problem(field, TypedNumber.Unreadable)]);
        return TypedNumber.Read(found.Number, field).Match(
            number => SizeOf(found.Unit, unit) is { } size
                ? Checked<decimal>.Accepted(size == 1 ? number : Math.Round(number * size, MostDecimals))
                : Checked<decimal>.Rejected([Expected(unit, field)]),
            Checked<decimal>.Rejected);
    }

    /// <summary>How large a value is in whole kroner; null when it isn't money.</summary>
    public static decimal? Kroner(decimal value, IndicatorUnit unit) =>
        Known.TryGetValue(NameOf(unit), out var own) && own.Of == Measure.Money ? value * own.Size : null;

    /// <summary>The unit and what stands before or after it; null when there is none. A word in the middle of a number is none.</summary>
    private static (string Unit, string Number)? UnitOf(string text)
    {
        // A price: 1 200,-
        if (PriceDash().Match(text) is { Success: true } price)
            return ("kr", text[..price.Index]);
        if (Words().Matches(text) is not [var word])
            return null;
        var (before, after) = (text[..word.Index], text[(word.Index + word.Length)..]);
        var name = Normal(word.Value);
        if (string.IsNullOrWhiteSpace(after))
            return (name, before.Trim());
        // Only money is written before its number: kr 300, −kr 300.
        var isMoney = Known.TryGetValue(name, out var known) && known.Of == Measure.Money;
        return isMoney && before.Trim() is "" or "-" or "−" or "–"
            ? (name, before.Trim() + after.Trim())
            : null;
    }

    /// <summary>What a number in the typed unit is multiplied with; null when it is of another kind.</summary>
    private static decimal? SizeOf(string typed, IndicatorUnit unit)
    {
        var own = NameOf(unit);
        if (typed == own)
            return 1;
        return Known.TryGetValue(typed, out var from) && Known.TryGetValue(own, out var to) && from.Of == to.Of
            ? from.Size / to.Size
            : null;
    }

    private static Problem Expected(IndicatorUnit unit, string field) => unit switch
    {
        { Kind: UnitKind.Days } => new Problem(field, InDays),
        { Kind: UnitKind.Percent } => new Problem(field, InPercent),
        { Text.Length: > 0 } => new Problem(field, InUnit, unit.Text),
        _ => new Problem(field, WithoutUnit),
    };

    private static string NameOf(IndicatorUnit unit) => unit.Kind switch
    {
        UnitKind.Days => "dager",
        UnitKind.Percent => "%",
        UnitKind.Other => Normal(unit.Text),
    };

    private static string Normal(string unit) =>
        CleanText.Line(unit.Replace(".", "", StringComparison.Ordinal)).ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\p{L}%‰](?:[\p{L}%‰./\s]*[\p{L}%‰.])?")]
    private static partial Regex Words();

    [GeneratedRegex(@",\s*[-–−]\s*\z")]
    private static partial Regex PriceDash();
}
