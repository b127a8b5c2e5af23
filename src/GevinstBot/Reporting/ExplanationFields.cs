using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>What is asked of a deviation: choices first, and words where none of them is it.</summary>
/// <param name="form">What stands in the fields, and what is wrong with it.</param>
/// <param name="today">What the choices of days are reckoned from.</param>
internal sealed class ExplanationFields(FilledForm form, LocalDate today)
{
    /// <summary>
    /// Cause, measure and date, when the value is known to deviate; of ordinary variation what will change the process instead of a cause.
    /// </summary>
    public IEnumerable<AdaptiveElement> Of(AskedIndicator asked)
    {
        var (cause, measure, effect) = (IndicatorField.Cause(asked.Id), IndicatorField.Measure(asked.Id), IndicatorField.Effect(asked.Id));
        var isFetched = asked.ImportDeviates && !form.Typed.ContainsKey(IndicatorField.Value(asked.Id));
        var hasCause = IsOn(cause) || (isFetched && !IsOn(measure) && asked.HasCause(asked.Imported!.Value));
        if (!hasCause && !isFetched && !IsOn(measure))
            return [];
        return
        [
            .. hasCause ? [Cause(cause)] : (AdaptiveElement[])[],
            form.LongText(
                measure, form.Texts[hasCause ? "indicators.measure-label" : "indicators.process-label"], TypedIndicators.MostCharacters),
            Effect(effect),
        ];

        bool IsOn(string field) => form.Typed.ContainsKey(field) || form.IsWrong(field);
    }

    /// <summary>The causes that are most often it; another is written, and so is one that stands there in somebody's own words.</summary>
    private AdaptiveElement Cause(string field)
    {
        var (texts, label) = (form.Texts, form.Texts["indicators.cause-label"]);
        var causes = TypedIndicators.Causes.Select(key => texts[$"indicators.cause-{key}"]).ToList();
        var stands = form.Typed.GetValueOrDefault(field, "");
        if (stands.Length > 0 && !causes.Contains(stands))
        {
            var own = stands == TypedIndicators.OtherCause ? "" : stands;
            return Ask.LongText(field, label, own, TypedIndicators.MostCharacters).WithProblems(form.Problems, texts);
        }
        return Ask.OneOf(
            field, label, causes.Select(text => (text, text)).Append((texts["indicators.cause-other"], TypedIndicators.OtherCause)),
            stands, texts["indicators.choose"]).WithProblems(form.Problems, texts);
    }

    /// <summary>As people say it; another day is chosen in a calendar.</summary>
    private AdaptiveElement Effect(string field)
    {
        var (texts, label) = (form.Texts, form.Texts["indicators.effect-label"]);
        var days = EffectChoices.From(today)
            .Select(choice => (Title: texts[choice.TextKey, choice.Day], Value: LocalDatePattern.Iso.Format(choice.Day))).ToList();
        var stands = form.Typed.GetValueOrDefault(field, "");
        if (stands.Length > 0 && days.TrueForAll(day => day.Value != stands))
            return Ask.Date(field, label, stands == EffectChoices.Other ? null : stands, LocalDatePattern.Iso.Format(today))
                .WithProblems(form.Problems, texts);
        return Ask.OneOf(
            field, label, days.Append((texts["indicators.effect-other"], EffectChoices.Other)), stands, texts["indicators.choose"])
            .WithProblems(form.Problems, texts);
    }
}
