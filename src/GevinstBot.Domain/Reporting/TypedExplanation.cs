using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// What a contact typed about a value outside its target: cause, measure and date. Where the value is ordinary variation there is no cause
/// of this month to ask for, only what will change the process; a cause that was typed all the same is kept.
/// </summary>
internal static class TypedExplanation
{
    /// <summary>Null when it isn't wanted, or won't do.</summary>
    public static Explanation? Read(TypedForm form, AskedIndicator asked, decimal value, LocalDate today)
    {
        if (!asked.Deviates(value))
            return null;
        var (cause, measure, effect) = (IndicatorField.Cause(asked.Id), IndicatorField.Measure(asked.Id), IndicatorField.Effect(asked.Id));
        var hasCause = asked.HasCause(value);
        // The card with a fetched deviation asks at once; of an empty list a client sends nothing.
        var isAsked = asked.ImportDeviates && !form.Has(IndicatorField.Value(asked.Id));
        if (!isAsked && (hasCause ? !form.Has(cause) : !form.Has(cause) && !form.Has(measure) && !form.Has(effect)))
        {
            form.Refuse(hasCause ? cause : measure, hasCause ? TypedIndicators.ExplanationWanted : TypedIndicators.ProcessWanted);
            return null;
        }
        if (form[cause] == TypedIndicators.OtherCause)
            form.Refuse(cause, TypedIndicators.CauseWanted);
        var why = hasCause
            ? form.RequiredText(cause, TypedIndicators.MostCharacters)
            : form.Text(cause, TypedIndicators.MostCharacters);
        var done = form.RequiredText(measure, TypedIndicators.MostCharacters);
        if (form[effect] == EffectChoices.Other)
        {
            form.Refuse(effect, TypedIndicators.EffectWanted);
            return null;
        }
        return form.RequiredDate(effect, today, TypedIndicators.EffectPast) is { } day
            ? new Explanation(why.Length == 0 ? null : why, done, day)
            : null;
    }
}
