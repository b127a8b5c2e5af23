using GevinstBot.Domain.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>What stands in a form's fields: what was typed; else, when correcting, what is stored or fetched.</summary>
public static class IndicatorPrefill
{
    /// <summary>A field keeps more than it may hold, so that a text that is too long can be shortened; not so much that the card becomes too large.</summary>
    private const int MostShown = 2 * TypedIndicators.MostCharacters;

    public static IReadOnlyDictionary<string, string> Of(IndicatorFacts facts, IndicatorForm form, LocalTexts texts)
    {
        var fields = new Dictionary<string, string>();
        if (form.IsEdit)
        {
            foreach (var question in facts.Questions)
                Add(fields, question, facts.Answer?.Of(question.Id), texts);
        }
        foreach (var (field, text) in form.Typed)
            fields[field] = CardText.Clean(text, MostShown);
        return fields;
    }

    private static void Add(Dictionary<string, string> fields, IndicatorQuestion question, IndicatorValue? stored, LocalTexts texts)
    {
        var (id, definition) = (question.Id, question.Definition);
        var value = stored is null ? question.Imported?.Value : stored.Value;
        var denominator = stored is null ? question.Imported?.Denominator : stored.Denominator;
        if (value is not null)
            fields[IndicatorField.Value(id)] = texts.Number(value.Value, definition);
        if (denominator is not null)
            fields[IndicatorField.Denominator(id)] = texts.Number(denominator.Value, decimals: denominator.Value.Scale);
        if (stored is not null)
            fields[IndicatorField.State(id)] = TypedIndicators.States.Single(state => state.Value == stored.State).Key;
        if (stored?.Explanation is { } why)
        {
            fields[IndicatorField.Cause(id)] = why.Cause;
            fields[IndicatorField.Measure(id)] = why.Measure;
            fields[IndicatorField.Effect(id)] = LocalDatePattern.Iso.Format(why.FullEffect);
        }
        else if (value is not null && question.Deviates(value.Value))
        {
            fields[IndicatorField.Cause(id)] = "";
        }
    }
}
