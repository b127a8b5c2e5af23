using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.ChangePlans;

/// <summary>
/// All parts of a change plan, each how far it has come and who sees to it: those of the phase that the change is in stand open, the other
/// phases are behind a button each.
/// </summary>
public static class ChangePlanFormCard
{
    /// <param name="request">The version that it is made from is in it.</param>
    /// <param name="question">The plans.</param>
    /// <param name="one">Whose plan.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static AdaptiveCard Form(
        CardRequest request, ChangePlansQuestion question, Initiative one, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, course) = (request.Texts, question.CourseOf(one));
        var form = new FilledForm(typed, problems, texts);
        var folded = ChangePhases.InOrder.Where(phase => phase != course.Phase).ToList();
        return request.Frame(
            texts["change-plan.form"],
            [
                form.Banner,
                Say.Labelled(one.Name),
                Phase(course.Phase, form),
                .. folded.Select(phase => Phase(phase, form).Folded(phase.Key(), isOpen: IsWrong(phase, form))),
                request.PurposeLine(),
            ],
            request.Button(
                texts["network.save"], ChangePlanAnswerSubmit.VerbName, (ChangePlansCard.WhichField, one.Id.Value)).Primary(),
            request.ButtonWithoutInputs(
                texts["network.cancel"], ChangePlanShowSubmit.VerbName, [(ChangePlansCard.WhichField, one.Id.Value)]),
            Button.Toggle(texts["change-plan.show-phase", texts.Phase(folded[0])], folded[0].Key()),
            Button.Toggle(texts["change-plan.show-phase", texts.Phase(folded[1])], folded[1].Key()));
    }

    private static bool IsWrong(ChangePhase phase, FilledForm form) => ChangeParts.In(phase).Any(part => IsWrong(part, form));

    private static bool IsWrong(ChangePart part, FilledForm form) =>
        form.IsWrong(ChangePlan.StateField(part)) || form.IsWrong(ChangePlan.WhoField(part));

    private static AdaptiveElement Phase(ChangePhase phase, FilledForm form) =>
        Place.Together([Say.Subheading(form.Texts.Phase(phase)), .. ChangeParts.In(phase).Select(part => Part(part, form))]);

    /// <summary>Beside each other, and below each other where something is wrong, so that it stands below its own field.</summary>
    private static AdaptiveElement Part(ChangePart part, FilledForm form)
    {
        var texts = form.Texts;
        var state = form.OneOf(
            ChangePlan.StateField(part), texts.Capital(texts.Part(part)),
            ChangeParts.States.Select(choice => (texts.Capital(texts.State(choice.Value)), choice.Key)));
        var who = form.OneOf(
            ChangePlan.WhoField(part), texts["change-plan.who"],
            ChangeParts.Roles.Select(choice => (texts.Capital(texts.Role(choice.Value)), choice.Key)), hint: texts["change-plan.who-hint"]);
        return IsWrong(part, form) ? Place.Together(state, who) : Place.FieldsBeside(state, who);
    }
}
