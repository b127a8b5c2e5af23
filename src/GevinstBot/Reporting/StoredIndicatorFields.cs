using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>What stands in an indicator's fields before anything is typed: what was answered, suggested or fetched.</summary>
internal static class StoredIndicatorFields
{
    /// <param name="fields">Where it is filled in.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="stored">What was answered or suggested; null for what was fetched.</param>
    /// <param name="texts">The reader's language.</param>
    public static void Fill(Dictionary<string, string> fields, AskedIndicator asked, IndicatorValue? stored, LocalTexts texts)
    {
        var (id, definition) = (asked.Id, asked.Definition);
        var value = stored is null ? asked.Imported?.Value : stored.Value;
        var denominator = stored is null ? asked.Imported?.Denominator : stored.Denominator;
        if (value is not null)
            fields[IndicatorField.Value(id)] = texts.Number(value.Value, definition);
        if (stored?.Numerator is { } numerator)
            fields[IndicatorField.Numerator(id)] = texts.Number(numerator, decimals: numerator.Scale);
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
