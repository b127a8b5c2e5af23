using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Reporting;

/// <summary>What each typed value is compared with, and which unusual ones the contact has been asked about and gives again.</summary>
public sealed record IndicatorDoubts(Func<IndicatorId, UsualValues> Usual, Func<IndicatorId, decimal, bool> IsConfirmed)
{
    /// <summary>Asks once about a value that is far from those before it, or where there are none, from the others'.</summary>
    internal void AskIfFar(TypedForm form, AskedIndicator asked, decimal value)
    {
        var (field, usual) = (IndicatorField.Value(asked.Id), Usual(asked.Id));
        // A number that its numerator and denominator give, is what it says.
        var isGiven = form.Has(IndicatorField.Numerator(asked.Id)) && !form.IsEmpty(IndicatorField.Numerator(asked.Id));
        var isShare = !isGiven && MayBeShare(form[field], asked.Definition.Unit, value, usual);
        if (!form.Has(field) || !(isShare || usual.IsFar(value)) || IsConfirmed(asked.Id, value))
            return;
        if (isShare)
        {
            form.Refuse(field, TypedIndicators.MaybeShare, WrittenAmount.Of(value), WrittenAmount.Of(value * 100));
            return;
        }
        var written = WrittenAmount.Of(value, asked.Definition.Unit);
        if (usual.Own.Count > 0)
        {
            // A range from a number to itself says nothing.
            string[] before = [.. ((string[])[WrittenAmount.Of(usual.Own.Min()), WrittenAmount.Of(usual.Own.Max())]).Distinct()];
            form.Refuse(field, before.Length == 1 ? TypedIndicators.FarFromOwnOne : TypedIndicators.FarFromOwn, [written, .. before]);
        }
        else
            form.Refuse(field, TypedIndicators.FarFromOthers, written, WrittenAmount.Of(usual.Others.Max()));
    }

    /// <summary>A fraction without a percent sign, where nothing says that so little is usual.</summary>
    private static bool MayBeShare(string typed, IndicatorUnit unit, decimal value, UsualValues usual) =>
        unit.Kind == UnitKind.Percent && Fraction.Is(value)
        && typed.Length > 0 && !typed.Any(letter => letter == '%' || char.IsLetter(letter))
        && (usual.Known.Count == 0 || Fraction.IsLikely(value, usual.Known));
}
