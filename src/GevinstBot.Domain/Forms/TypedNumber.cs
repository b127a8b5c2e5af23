using System.Globalization;
using System.Text.RegularExpressions;

namespace GevinstBot.Domain.Forms;

/// <summary>
/// A number as a Norwegian means it. The comma is always the decimal sign. Spaces of any kind group thousands, in whole groups
/// of three. A point is a decimal point (12.5) or groups thousands (1.234,5); where both readings are possible (1.234) the
/// person is asked, because a number a thousand times too large or small is worse than a question. A percent sign and kr are
/// taken as the unit and dropped: 12,5 % is 12.5.
/// </summary>
public static partial class TypedNumber
{
    public const string Unreadable = "number.unreadable";

    /// <summary>Two arguments: the number read with thousands, and read with decimals, in the form a Norwegian would type.</summary>
    public const string Ambiguous = "number.ambiguous";

    /// <summary>One argument: the most digits a number may have.</summary>
    public const string TooLong = "number.too-long";

    /// <summary>Written with an exponent, as spreadsheets show large numbers. One argument: the number in full.</summary>
    public const string Exponent = "number.exponent";

    /// <summary>As many digits as spreadsheets keep; a longer number would come back changed.</summary>
    public const int MostDigits = 15;

    private const int MostCharacters = 40;

    public static Checked<decimal> Read(string? typed, string field)
    {
        var text = string.Concat(CleanText.Unquoted((typed ?? "").Trim()).Select(letter => char.IsSeparator(letter) ? ' ' : letter));
        if (text.Length > MostCharacters || text.Count(char.IsAsciiDigit) > MostDigits)
            return Rejected(new Problem(field, TooLong, MostDigits.ToString(CultureInfo.InvariantCulture)));

        if (InFull(text) is { } full)
            return Rejected(new Problem(field, Exponent, full));
        var parts = NumberWithUnit().Match(text);
        var digits = parts.Groups["digits"].Value;
        return (WithDecimals().IsMatch(digits), WithPointedThousands().IsMatch(digits)) switch
        {
            (true, true) => Rejected(new Problem(field, Ambiguous, digits.Replace('.', ' '), digits.Replace('.', ','))),
            (true, false) => Accepted(parts, digits.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.')),
            (false, true) => Accepted(parts, digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')),
            (false, false) => Rejected(new Problem(field, Unreadable)),
        };
    }

    /// <summary>
    /// What a number with an exponent is, for the person to say; null where it has none, or is longer than a number may be.
    /// </summary>
    private static string? InFull(string text) =>
        WithExponent().IsMatch(text)
        && decimal.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number != 0
        && number.ToString("0.###############", CultureInfo.InvariantCulture) is var full && full.Count(char.IsAsciiDigit) <= MostDigits
            ? full.Replace('.', ',').Replace('-', '−')
            : null;

    private static Checked<decimal> Accepted(Match parts, string invariant)
    {
        var size = decimal.Parse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var isNegative = parts.Groups["sign"].Value is not ("" or "+");
        // Subtracted, not negated: a decimal can hold minus zero.
        return Checked<decimal>.Accepted(isNegative ? 0 - size : size);
    }

    private static Checked<decimal> Rejected(Problem problem) => Checked<decimal>.Rejected([problem]);

    // Minus is typed as a hyphen, copied as a real minus (U+2212), and made into a dash (U+2013) by word processors.
    // Prices are also written 1 200,- and the dash is then no sign. The look ahead keeps it to one unit: kr 5 % means nothing.
    [GeneratedRegex(
        """
        ^ (?! .* kr .* (?:kr|%) )
          (?: (?<sign>[-+−–])? \ * (?:kr\.?\ *)? | kr\.?\ * (?<sign>[-+−–]) \ * )
          (?<digits> [0-9] (?:[0-9.,\ ]*[0-9])? )
          (?: \ *% | \ *kr\.? | ,[-–] )? \z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithUnit();

    [GeneratedRegex(@"^[-+]?[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,2}\z")]
    private static partial Regex WithExponent();

    [GeneratedRegex(@"^(?:[0-9]+|[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,][0-9]+)?\z")]
    private static partial Regex WithDecimals();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?\z")]
    private static partial Regex WithPointedThousands();
}
