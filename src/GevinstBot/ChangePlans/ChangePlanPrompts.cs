using GevinstBot.Chat;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>«endringsplan» as a round to whoever asked for it; the card shows the plan, or the list of them, as it stands.</summary>
public sealed class ChangePlanPrompts(AskedFormTable forms, ChangePlansReader reader) : AskedFormPrompts(ChangePlanRhythm.Kind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var view = await FormAsync(request, ct);
        return Shown(
            request, await reader.OfAsync(request.To.Person, request.Now, ct),
            view.Fields.GetValueOrDefault(ChangePlansCard.WhichField));
    }

    public override string Title(Round round, LocalTexts texts) => texts["change-plans.title"];

    /// <param name="request">Whoever asked.</param>
    /// <param name="question">What they may see.</param>
    /// <param name="which">Which initiative they look at; else the list.</param>
    internal static PromptCard Shown(CardRequest request, ChangePlansQuestion question, string? which) => new(
        question.Find(which) is { } one
            ? ChangePlanCard.For(request, question, one)
            : ChangePlansCard.For(request, question),
        request.Texts["change-plans.title"]);
}
