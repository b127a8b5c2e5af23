using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>One subject of a benefit, as a short form; or what a new benefit is.</summary>
public static class BenefitFormCard
{
    /// <param name="request">Who fills it in, and on which version of the plan.</param>
    /// <param name="form">Which benefit and subject.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static AdaptiveCard For(
        CardRequest request, BenefitForm form, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, filled) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            form.IsNew ? texts["benefits.new"] : texts.Capital(texts[$"benefits.subject.{form.Subject}"]),
            [
                filled.Banner,
                form.Plan is { } plan
                    ? Say.Item(form.IsNew ? texts.PlanName(plan, form.Question.Roster) : form.Benefit.Name, Whose(form, texts))
                    : filled.OneOf(
                        BenefitViewFields.Plan, texts["benefits.plan-choice"], BenefitsCard.Plans(form.Question, texts),
                        hint: texts["benefits.plan-hint"]),
                .. BenefitFields.Of(form, filled),
                request.PurposeLine(),
            ],
            request.Button(texts["benefits.save"], BenefitsAnswerSubmit.VerbName, form.Data),
            request.ButtonWithoutInputs(
                texts["benefits.cancel"], BenefitsShowSubmit.VerbName,
                form.Data.Where(data => data.Field is BenefitViewFields.Plan or BenefitViewFields.Benefit)));
    }

    private static string Whose(BenefitForm form, LocalTexts texts) =>
        form.IsNew ? "" : $"  {texts.PlanName(form.Plan!, form.Question.Roster)}";
}
