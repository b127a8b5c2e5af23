using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Register;

namespace GevinstBot.Benefits;

/// <summary>The fields of each subject, and what stands in them.</summary>
internal static class BenefitFields
{
    public static IEnumerable<AdaptiveElement> Of(BenefitForm form, FilledForm filled) => form.Subject switch
    {
        BenefitField.What => What(form, filled),
        BenefitField.Measure => BenefitNumberFields.Measure(form, filled),
        BenefitField.Before => BenefitNumberFields.Before(form, filled),
        BenefitField.Goals => BenefitNumberFields.Goals(form, filled),
        BenefitField.Use => BenefitUseFields.Of(form, filled),
        BenefitField.Story =>
        [
            Long(BenefitField.Measures, filled), Long(BenefitField.Assumptions, filled), Long(BenefitField.Drawbacks, filled),
        ],
        BenefitField.Realized => BenefitNumberFields.Realized(form, filled),
        BenefitField.Changes => BenefitNumberFields.Changes(form, filled),
        BenefitField.Lapse => [Say.Text(filled.Texts["benefits.lapse-hint"]), Long(BenefitField.Lapsed, filled)],
        _ => People(form, filled),
    };

    private static IEnumerable<AdaptiveElement> What(BenefitForm form, FilledForm filled)
    {
        var (texts, goals) = (filled.Texts, form.Question.Book.Goals.Goals);
        yield return filled.Text(BenefitField.Name, texts["benefits.field.name"], BenefitEdit.LongestName);
        yield return filled.Tap(
            BenefitField.Effect, texts["benefits.field.effect"],
            BenefitChoices.Effects.Keys.Select(key => (texts[$"benefits.effect.{key}"], key)));
        yield return filled.Tap(
            BenefitField.Measurability, texts["benefits.field.measurability"],
            BenefitChoices.Measurabilities.Keys.Select(key => (texts[$"benefits.measurability.{key}"], key)), otherwise: "quantitative");
        if (goals.Count > 0)
            yield return filled.OneOf(
                BenefitField.Goal, texts["benefits.field.goal"], goals.Select(goal => (goal.Name, goal.Id.Value)),
                hint: texts["benefits.goal-hint"]);
    }

    /// <summary>Whoever is in the network can be chosen; anybody else is named, and found in the directory.</summary>
    private static IEnumerable<AdaptiveElement> People(BenefitForm form, FilledForm filled)
    {
        var roster = form.Question.Roster;
        var named = form.Question.Book.Plans.Where(plan => plan.Organization == form.Plan!.Organization)
            .SelectMany(plan => plan.Benefits.SelectMany(benefit => benefit.People.All))
            .Concat(HandoverTo.Known(form.Plan!.Organization, new PersonId(""), roster).Select(person => person.Id))
            .Distinct().Select(roster.Find).OfType<Person>();
        return
        [
            Say.Text(filled.Texts[$"benefits.who.{form.Subject}"]),
            .. PersonPart.Fields(named, filled, form.Question.HasDirectory, form.Directory, form.Benefit.Named(form.Subject)?.Value),
        ];
    }

    private static AdaptiveElement Long(string field, FilledForm filled) =>
        filled.LongText(field, filled.Texts[$"benefits.field.{field}"], BenefitEdit.LongestText);
}
