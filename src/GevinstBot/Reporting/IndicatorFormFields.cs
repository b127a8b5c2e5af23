using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>What stands in the fields of an indicator form: what was typed, else what was answered, suggested or fetched.</summary>
internal static class IndicatorFormFields
{
    /// <summary>
    /// As the card shows it: where an indicator is changed, over what is stored or fetched. What is asked about has its field.
    /// </summary>
    public static FilledForm Filled(this IndicatorForm form, IndicatorQuestion question, LocalTexts texts)
    {
        var fields = new Dictionary<string, string>();
        if (form.Changing.Count > 0)
        {
            foreach (var indicator in form.About(question))
                Fill(fields, indicator, question.Answer?.Of(indicator.Id), texts);
        }
        foreach (var (field, text) in form.Typed)
            fields[field] = CardText.Whole(text);
        foreach (var asked in form.Questions)
            fields.TryAdd(asked.Field, "");
        return new FilledForm(fields, form.Mistakes, texts);
    }

    /// <summary>With what others have suggested in the fields, where the organisation hasn't answered yet.</summary>
    public static IndicatorForm WithSuggestions(this IndicatorForm form, IndicatorQuestion question, LocalTexts texts)
    {
        var fields = new Dictionary<string, string>(form.Typed);
        foreach (var one in question.Answer is null ? question.Forwards.Suggested : [])
        {
            if (question.Indicators.FirstOrDefault(asked => asked.Id == one.Indicator) is not { } asked)
                continue;
            foreach (var field in IndicatorField.All(asked.Id))
                fields.Remove(field);
            Fill(fields, asked, one.Suggested, texts);
        }
        return form with { Typed = fields };
    }

    /// <summary>The open card again, with what was typed in the form; a computed number stands there as if it were typed.</summary>
    public static IndicatorForm Taken(
        this IndicatorForm form, string notice, IReadOnlyList<IndicatorValue> values, IndicatorQuestion question, LocalTexts texts)
    {
        var typed = new Dictionary<string, string>(form.Typed);
        foreach (var value in values.Where(value => value is { Value: not null, Numerator: not null }))
            typed[IndicatorField.Value(value.Indicator)] = texts.Number(
                value.Value!.Value, question.Indicators.First(asked => asked.Id == value.Indicator).Definition);
        return form with { Changing = [], Notice = notice, Typed = typed };
    }

    /// <param name="fields">Where it is filled in.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="stored">What was answered or suggested; null for what was fetched.</param>
    /// <param name="texts">The reader's language.</param>
    private static void Fill(Dictionary<string, string> fields, AskedIndicator asked, IndicatorValue? stored, LocalTexts texts)
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
            Explain(fields, id, why);
        else if (value is not null && asked.Deviates(value.Value))
            fields[asked.HasCause(value.Value) ? IndicatorField.Cause(id) : IndicatorField.Measure(id)] = "";
    }

    private static void Explain(Dictionary<string, string> fields, IndicatorId id, Explanation why)
    {
        if (why.Cause is { } cause)
            fields[IndicatorField.Cause(id)] = cause;
        fields[IndicatorField.Measure(id)] = why.Measure;
        fields[IndicatorField.Effect(id)] = LocalDatePattern.Iso.Format(why.FullEffect);
    }
}
