using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Reporting;

/// <summary>Numerator and denominator as a contact typed them, where the rule weights by them.</summary>
internal static class TypedRatio
{
    /// <summary>They are counted; the card says what.</summary>
    private static readonly IndicatorUnit Count = new(UnitKind.Other, "");

    public static (decimal? Numerator, decimal? Denominator) Read(TypedForm form, AskedIndicator asked)
    {
        var (above, below) = (IndicatorField.Numerator(asked.Id), IndicatorField.Denominator(asked.Id));
        if (!form.Has(above) && !form.Has(below) && !form.Has(IndicatorField.Value(asked.Id)))
            return (null, asked.Imported?.Denominator);
        var (numerator, denominator) = (Number(form, above), Number(form, below));
        if (numerator < 0)
            form.Refuse(above, TypedIndicators.NumeratorNegative);
        if (denominator <= 0)
            form.Refuse(below, TypedIndicators.DenominatorNotPositive);
        else if (numerator is not null && form.IsEmpty(below))
            form.Refuse(below, TypedIndicators.DenominatorMissing);
        return (numerator, denominator);
    }

    /// <summary>What they give, as the definition writes it.</summary>
    public static decimal? Rounded((decimal? Numerator, decimal? Denominator) parts, IndicatorDefinition definition) =>
        Ratio.Of(parts.Numerator, parts.Denominator, definition.Unit) is { } given
            ? Math.Round(given, definition.Decimals, MidpointRounding.AwayFromZero)
            : null;

    private static decimal? Number(TypedForm form, string field) =>
        form.Number(field, (text, at) => TypedAmount.Read(text, at, Count));
}
