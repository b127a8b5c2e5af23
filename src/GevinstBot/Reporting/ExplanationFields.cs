using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>What is asked of a deviation: choices first, and words where none of them is it.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="filled">What stands in the fields.</param>
/// <param name="problems">What is wrong with it.</param>
/// <param name="today">What the choices of days are reckoned from.</param>
internal sealed class ExplanationFields(
    LocalTexts texts, IReadOnlyDictionary<string, string> filled, IReadOnlyList<Problem> problems, LocalDate today)
{
    /// <summary>What is wrong, without the questions that were not asked before: those are no mistake.</summary>
    private readonly IReadOnlyList<Problem> _mistakes =
        [.. problems.Where(problem => !TypedIndicators.IsQuestion(problem))];

    /// <summary>
    /// Cause, measure and date, when the value is known to deviate; of ordinary variation what will change the process instead of a cause.
    /// </summary>
    public IEnumerable<AdaptiveElement> Of(AskedIndicator asked)
    {
        var (cause, measure, effect) = (IndicatorField.Cause(asked.Id), IndicatorField.Measure(asked.Id), IndicatorField.Effect(asked.Id));
        var isFetched = asked.ImportDeviates && !filled.ContainsKey(IndicatorField.Value(asked.Id));
        var hasCause = IsOn(cause) || (isFetched && !IsOn(measure) && asked.HasCause(asked.Imported!.Value));
        if (!hasCause && !isFetched && !IsOn(measure))
            return [];
        return
        [
            .. hasCause ? [Cause(cause)] : (AdaptiveElement[])[],
            Ask.LongText(
                    measure, texts[hasCause ? "indicators.measure-label" : "indicators.process-label"],
                    filled.GetValueOrDefault(measure), TypedIndicators.MostCharacters)
                .WithProblems(_mistakes, texts),
            Effect(effect),
        ];

        bool IsOn(string field) => filled.ContainsKey(field) || problems.Any(problem => problem.Field == field);
    }

    /// <summary>The causes that are most often it; another is written, and so is one that stands there in somebody's own words.</summary>
    private AdaptiveElement Cause(string field)
    {
        var label = texts["indicators.cause-label"];
        var causes = TypedIndicators.Causes.Select(key => texts[$"indicators.cause-{key}"]).ToList();
        var stands = filled.GetValueOrDefault(field, "");
        if (stands.Length > 0 && !causes.Contains(stands))
        {
            var own = stands == TypedIndicators.OtherCause ? "" : stands;
            return Ask.LongText(field, label, own, TypedIndicators.MostCharacters).WithProblems(_mistakes, texts);
        }
        return Ask.OneOf(
            field, label, causes.Select(text => (text, text)).Append((texts["indicators.cause-other"], TypedIndicators.OtherCause)),
            stands, texts["indicators.choose"]).WithProblems(_mistakes, texts);
    }

    /// <summary>As people say it; another day is chosen in a calendar.</summary>
    private AdaptiveElement Effect(string field)
    {
        var label = texts["indicators.effect-label"];
        var days = EffectChoices.From(today)
            .Select(choice => (Title: texts[choice.TextKey, choice.Day], Value: LocalDatePattern.Iso.Format(choice.Day))).ToList();
        var stands = filled.GetValueOrDefault(field, "");
        if (stands.Length > 0 && days.TrueForAll(day => day.Value != stands))
            return Ask.Date(field, label, stands == EffectChoices.Other ? null : stands, LocalDatePattern.Iso.Format(today))
                .WithProblems(_mistakes, texts);
        return Ask.OneOf(
            field, label, days.Append((texts["indicators.effect-other"], EffectChoices.Other)), stands, texts["indicators.choose"])
            .WithProblems(_mistakes, texts);
    }
}
