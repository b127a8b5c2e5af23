using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>What a benefit is used for: saved time for something, and money in somebody's budget.</summary>
internal static class BenefitUseFields
{
    /// <summary>Saved time is asked what it is used for, and money in whose budget it is; who changes the effect loses neither.</summary>
    public static IEnumerable<AdaptiveElement> Of(BenefitForm form, FilledForm filled) =>
        form.Benefit.Effect is not EffectType.Budget || form.Benefit.Story.FreedTime.Length > 0
            ? [FreedTime(filled), .. Budget(filled)]
            : Budget(filled);

    public static AdaptiveElement FreedTime(FilledForm filled) =>
        filled.LongText(BenefitField.FreedTime, filled.Texts["benefits.field.freed-time"], BenefitEdit.LongestText);

    public static IEnumerable<AdaptiveElement> Budget(FilledForm filled)
    {
        var texts = filled.Texts;
        yield return filled.Tap(
            BenefitField.BudgetState, texts["benefits.field.budget-state"],
            BenefitChoices.BudgetStates.Keys.Select(key => (texts[$"benefits.budget-state.{key}"], key)));
        yield return filled.Text(BenefitField.BudgetClinic, texts["benefits.field.budget-clinic"], TypedBudget.LongestClinic);
        yield return filled.Text(BenefitField.BudgetAmount, texts["benefits.field.budget-amount"], longest: 30);
        yield return filled.Text(BenefitField.BudgetYear, texts["benefits.field.budget-year"], longest: 4);
    }
}
