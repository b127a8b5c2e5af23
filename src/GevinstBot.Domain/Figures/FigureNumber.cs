using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Figures;

/// <summary>Which sign stands before the decimals.</summary>
public enum DecimalSign
{
    /// <summary>The file doesn't say: what could be thousands or decimals isn't guessed at.</summary>
    Unknown,
    Comma,
    Point,
}

/// <summary>
/// Reads a cell of a file. Unlike <see cref="TypedNumber"/>, nobody can be asked: what a file can be known to mean is read, exponents
/// too, and everything else is an error with its reason. A mark for a missing number is never a number.
/// </summary>
public static partial class FigureNumber
{
    public const string NotANumber = "figures.not-a-number";
    public const string Ambiguous = "figures.ambiguous";
    public const string TooLong = "figures.too-long";
    public const string Formula = "figures.formula";
    public const string PersonNumber = "figures.person-number";

    /// <summary>More than anybody measures to, and less than a division leaves behind.</summary>
    private const int MostDecimals = 6;

    /// <summary>As in <see cref="TypedNumber.MostDigits"/>, before the decimals.</summary>
    private const decimal TooLarge = 1_000_000_000_000_000;

    private const int MostCharacters = 60;

    private static readonly Dictionary<string, CellKind> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = CellKind.NotYet,
        [".."] = CellKind.NotYet,
        ["…"] = CellKind.NotYet,
        ["-"] = CellKind.NotYet,
        ["–"] = CellKind.NotYet,
        ["—"] = CellKind.NotYet,
        ["NA"] = CellKind.NotYet,
        ["N/A"] = CellKind.NotYet,
        ["#N/A"] = CellKind.NotYet,
        ["#I/T"] = CellKind.NotYet,
        ["."] = CellKind.NotRelevant,
        [":"] = CellKind.Hidden,
        ["x"] = CellKind.Hidden,
    };

    /// <summary>The sign that the cells of a file agree on.</summary>
    public static DecimalSign SignOf(IEnumerable<string> cells)
    {
        var (comma, point) = (false, false);
        foreach (var cell in cells.Where(cell => cell.Length <= MostCharacters).Select(Plain))
        {
            comma |= OnlyComma().IsMatch(cell);
            point |= OnlyPoint().IsMatch(cell);
        }
        return (comma, point) switch
        {
            (true, false) => DecimalSign.Comma,
            (false, true) => DecimalSign.Point,
            (true, true) or (false, false) => DecimalSign.Unknown,
        };
    }

    public static FigureCell Read(string? written, DecimalSign sign)
    {
        // Before anything is taken in hand: a cell may hold a megabyte.
        if (written?.Length > MostCharacters)
            return FigureCell.Wrong(PersonNumbers.AreIn(written[..MostCharacters]) ? PersonNumber : TooLong);
        if (CleanText.IsTurnedWithin(written))
            return FigureCell.Wrong(NotANumber);
        var text = CleanText.Of(written);
        if (Marks.TryGetValue(text, out var mark))
            return new FigureCell(mark);
        if (PersonNumbers.AreIn(text))
            return FigureCell.Wrong(PersonNumber);
        if (LooksLikeFormula().IsMatch(text))
            return FigureCell.Wrong(Formula);
        if (HiddenNumber().IsMatch(text))
            return new FigureCell(CellKind.Hidden);
        var parts = Parts().Match(text);
        return parts.Success ? Number(parts, sign) : FigureCell.Wrong(NotANumber);
    }

    private static FigureCell Number(Match parts, DecimalSign sign)
    {
        var digits = Spaces().Replace(parts.Groups["digits"].Value, " ");
        if (Invariant(digits, sign) is not { } invariant)
            return FigureCell.Wrong(IsEither().IsMatch(digits) ? Ambiguous : NotANumber);
        const NumberStyles form = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(invariant + parts.Groups["exponent"].Value, form, CultureInfo.InvariantCulture, out var size)
            || size >= TooLarge)
            return FigureCell.Wrong(TooLong);
        var number = Math.Round(size, MostDecimals);
        return new FigureCell(CellKind.Value)
        {
            // Subtracted, not negated: a decimal can hold minus zero.
            Value = parts.Groups["sign"].Value is "" or "+" ? number : 0 - number,
            Decimals = number.Scale,
            Notes = Notes(parts, digits),
        };
    }

    private static List<string> Notes(Match parts, string digits)
    {
        var notes = new List<string>();
        if (parts.Groups["percent"].Success)
            notes.Add(FigureCell.PercentSign);
        if (digits.Contains(' ', StringComparison.Ordinal))
            notes.Add(FigureCell.Spaces);
        if (parts.Groups["footnote"].Success)
            notes.Add(FigureCell.FootnoteMark);
        return notes;
    }

    /// <summary>The digits as a computer writes them; null when they can't be known to be a number.</summary>
    private static string? Invariant(string digits, DecimalSign sign)
    {
        if (WithSpaces().IsMatch(digits))
            return Joined(digits, " ").Replace(',', '.');
        if (IsEither().IsMatch(digits))
        {
            var decimals = digits.Contains(',', StringComparison.Ordinal) ? DecimalSign.Comma : DecimalSign.Point;
            return sign == DecimalSign.Unknown ? null
                : sign == decimals ? digits.Replace(',', '.')
                : Joined(Joined(digits, ","), ".");
        }
        if (Simple().IsMatch(digits))
            return digits.Replace(',', '.');
        if (PointedThousands().IsMatch(digits))
            return Joined(digits, ".").Replace(',', '.');
        return CommaThousands().IsMatch(digits) ? Joined(digits, ",") : null;
    }

    private static string Joined(string digits, string thousands) => digits.Replace(thousands, "", StringComparison.Ordinal);

    private static string Plain(string cell) => Parts().Match(CleanText.Of(cell)).Groups["digits"].Value;

    // Before the footnote a space wherever its mark is a digit: 2661) would be read as it isn't meant.
    [GeneratedRegex(
        """
        ^ (?<sign>[-+−–])? \s*
          (?<digits> [0-9] (?: [0-9.,\s]* [0-9] )? )
          (?<exponent> [eE] [-+]? 0* [0-9]{1,2} )?
          \s* (?<percent>%|prosent)?
          (?<footnote> \s* (?: \*+ | [†‡¹²³⁴⁵⁶⁷⁸⁹]+ | [a-z]\) ) | \s+ [0-9]\) )? \z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    /// <summary>What a spreadsheet would work out, whatever it holds.</summary>
    [GeneratedRegex(@"^(?:[=@]|[-+]\s*[\p{L}(])")]
    private static partial Regex LooksLikeFormula();

    /// <summary>As the export writes it, and as Excel does after it.</summary>
    [GeneratedRegex(@"^[-−]\s?(?:1(?:[.,]0+)?e\+?0*7|10000000(?:[.,]0+)?|10[\s]000[\s]000)\z", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenNumber();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[0-9]+(?:[.,][0-9]+)?\z")]
    private static partial Regex Simple();

    /// <summary>1.234 is one and something, or more than a thousand.</summary>
    [GeneratedRegex(@"^[1-9][0-9]{0,2}[.,][0-9]{3}\z")]
    private static partial Regex IsEither();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?\z")]
    private static partial Regex WithSpaces();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})\z")]
    private static partial Regex PointedThousands();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})\z")]
    private static partial Regex CommaThousands();

    [GeneratedRegex(
        @"^(?:[0-9\s]+,(?:[0-9]{1,2}|[0-9]{4,})|0,[0-9]+|[0-9.\s]+\.[0-9]{3},[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{4,},[0-9]+)\z")]
    private static partial Regex OnlyComma();

    [GeneratedRegex(
        @"^(?:[0-9\s]+\.(?:[0-9]{1,2}|[0-9]{4,})|0\.[0-9]+|[0-9,\s]+,[0-9]{3}\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]{4,}\.[0-9]+)\z")]
    private static partial Regex OnlyPoint();
}
