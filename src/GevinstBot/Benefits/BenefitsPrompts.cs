using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>«gevinster», «gevinstplan» and «ny gevinst» as a round to whoever asked for it; the card shows what stands.</summary>
public sealed class BenefitsPrompts(AskedFormTable forms, BenefitsReader reader) : AskedFormPrompts(BenefitRhythm.Kind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var view = await FormAsync(request, ct);
        var question = await reader.OfAsync(request.To.Person, request.Now, ct);
        return Shown(request, question, view.Fields);
    }

    public override string Title(Round round, LocalTexts texts) => texts["benefits.summary"];

    /// <summary>The card of what somebody looks at: all, one plan, its map, one benefit, what can be had, or a form.</summary>
    internal static PromptCard Shown(CardRequest request, BenefitsQuestion question, IReadOnlyDictionary<string, string> view)
    {
        var (texts, form) = (request.Texts, BenefitForm.Of(question, view));
        var card = form is not null && !request.IsClosed
            ? BenefitFormCard.For(
                request with { BasedOn = form.Version }, form, BenefitStoredFields.Of(form, texts), problems: [])
            : Standing(request, question, view);
        return new PromptCard(card, texts["benefits.summary"]);
    }

    private static AdaptiveCard Standing(CardRequest request, BenefitsQuestion question, IReadOnlyDictionary<string, string> view)
    {
        var way = view.GetValueOrDefault(BenefitViewFields.View);
        if (question.Find(view.GetValueOrDefault(BenefitViewFields.Plan)) is not { } plan)
            return way == BenefitViewFields.Potential
                ? BenefitPotentialCard.For(request, question)
                : BenefitsCard.For(request, view.TryGetValue(BenefitViewFields.Initiative, out var initiative)
                    ? question with { Only = new InitiativeId(initiative) }
                    : question);
        if (way == BenefitViewFields.Map)
            return BenefitMapCard.For(request, question, plan);
        return plan.Find(new BenefitId(view.GetValueOrDefault(BenefitViewFields.Benefit, ""))) is { } benefit
            ? BenefitCard.For(request, question, plan, benefit)
            : BenefitPlanCard.For(request, question, plan);
    }
}
