using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Rounds;

namespace GevinstBot.Forwarding;

/// <summary>What was suggested and what became of it; or that nothing is wanted any more.</summary>
public static class ForwardedReceiptCard
{
    /// <param name="request">To whom.</param>
    /// <param name="question">What was asked; null when its round is gone.</param>
    public static AdaptiveCard For(CardRequest request, ForwardedQuestion? question)
    {
        var texts = request.Texts;
        if (question?.Asked is not { } asked)
            return request.Frame(texts["forwarded.over-heading"], [Say.Text(texts["forwarded.over"])]);
        var suggested = question.Forwarded.Suggested;
        return request.Frame(
            ForwardedCard.Heading(request, question),
            [
                suggested is null ? null : Say.Labelled(
                    asked.Definition.Name, " " + ForwardPart.Amount(suggested, asked.Definition, texts)),
                .. suggested?.Explanation is { } explanation ? IndicatorReceiptCard.Why(explanation, texts) : [],
                Say.Typed(Fate(request, question)),
            ],
            MayEdit(request, question) ? request.Button(texts["form.edit"], ForwardedEditSubmit.VerbName) : null);
    }

    /// <summary>Until it stands in the organisation's answer.</summary>
    public static bool MayEdit(CardRequest request, ForwardedQuestion question) =>
        question is { Asked: not null, IsSettled: false, Forwarded.IsSuggested: true } && !request.IsClosed;

    private static string Fate(CardRequest request, ForwardedQuestion question)
    {
        var (texts, organization, zone) = (request.Texts, question.One.Organization.ShortName, question.One.Zone);
        return question switch
        {
            { Standing: { } standing } when IsUsed(standing, question) => texts["forwarded.used", organization],
            { Standing: not null } => texts["forwarded.settled", organization],
            { Forwarded.TakenBack: not null } => texts["forwarded.taken-back", question.From],
            { Forwarded.Suggested: null } => texts["forwarded.unanswered", texts.When(request.Closes, zone)],
            { Forwarded.SuggestedAt: { } at } when request.IsClosed => texts["forwarded.sent-locked", texts.When(at, zone), organization],
            { Forwarded.SuggestedAt: { } at } => texts[
                "forwarded.sent", texts.When(at, zone), organization, texts.When(request.Closes, zone)],
            _ => texts["forwarded.over"],
        };
    }

    private static bool IsUsed(IndicatorValue standing, ForwardedQuestion question) =>
        standing.SuggestedBy == question.Forwarded.To && question.Forwarded.Suggested?.Value == standing.Value;
}
