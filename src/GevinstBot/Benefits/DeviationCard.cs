using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Rounds;

namespace GevinstBot.Benefits;

/// <summary>Why a benefit is behind its plan, what is done, and when it is expected: asked when the number is stored.</summary>
public static class DeviationCard
{
    public static AdaptiveCard Form(
        CardRequest request, BenefitStatusQuestion question, AskedBenefit asked, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, filled) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["benefit-status.title", texts.Month(question.Month)],
            [
                filled.Banner,
                Say.Text(BenefitStatusCard.Progress(request, question, asked)),
                Say.Labelled(asked.Benefit.Name),
                Say.Line(BenefitStatusPart.Told(question, asked, texts), AdaptiveTextColor.Warning),
                .. BenefitStatusFields.Deviation(question.Facts.Today, filled),
                request.PurposeLine(),
            ],
            request.Button(texts["benefits.save"], BenefitStatusExplainSubmit.VerbName, BenefitStatusCard.Data(asked)).Primary(),
            request.ButtonWithoutInputs(
                texts["benefit-status.change-number"], BenefitStatusEditSubmit.VerbName, BenefitStatusCard.Data(asked)));
    }
}
