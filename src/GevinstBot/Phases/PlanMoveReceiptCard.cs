using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Phases;

/// <summary>Whether a plan's days were moved with its initiative, and by whom; or that nobody has said.</summary>
public static class PlanMoveReceiptCard
{
    public static AdaptiveCard For(CardRequest request, PlanMoveQuestion question, DatesSettled settled)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["plan-move.title", CardText.Escape(request.Round.Name)],
            [
                Say.Text(Done(settled, texts)),
                settled.Months != 0 && question.Plan.Proposed is not null ? Say.Small(texts["plan-move.asked-again"]) : null,
                Say.SmallLine(texts[
                    "form.answered-by", question.Organization.ShortName, texts.When(settled.At, question.Zone), question.AnsweredBy]),
            ],
            PlanMoveCard.OpenPlan(question, texts));
    }

    public static AdaptiveCard Unanswered(CardRequest request) => request.Frame(
        request.Texts["plan-move.title", CardText.Escape(request.Round.Name)], [Say.Text(request.Texts["plan-move.over"])]);

    private static string Done(DatesSettled settled, LocalTexts texts) => settled.Months switch
    {
        0 => texts["plan-move.kept"],
        > 0 => texts.Counted("plan-move.later", settled.Months),
        _ => texts.Counted("plan-move.earlier", -settled.Months),
    };
}
