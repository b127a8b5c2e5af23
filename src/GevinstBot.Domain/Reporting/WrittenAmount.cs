using System.Globalization;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// A number as a Norwegian would type it, for what is said about one; thousands parted by no-break spaces, so that it stays on
/// its line.
/// </summary>
internal static class WrittenAmount
{
    private static readonly NumberFormatInfo Form =
        new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = ",", NegativeSign = "−" };

    public static string Of(decimal number) => number.ToString("#,0.######", Form);

    /// <summary>A large amount of money also in millions or milliards: nobody counts the noughts of «6 214 980 tusen kr».</summary>
    public static string Of(decimal value, IndicatorUnit unit)
    {
        var written = unit.Kind == UnitKind.Other ? $"{Of(value)}\u00a0{unit.Text}".Trim() : Of(value);
        return TypedAmount.Kroner(value, unit) switch
        {
            { } kroner when Math.Abs(kroner) >= 1_000_000_000 => $"{written} ({Rounded(kroner / 1_000_000_000)}\u00a0mrd. kr)",
            { } kroner when Math.Abs(kroner) >= 1_000_000 => $"{written} ({Rounded(kroner / 1_000_000)}\u00a0mill. kr)",
            _ => written,
        };

        static string Rounded(decimal amount) => Of(Math.Round(amount, 1));
    }
}
