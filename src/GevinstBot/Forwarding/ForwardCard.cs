using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Rounds;

namespace GevinstBot.Forwarding;

/// <summary>«Spør en annen om ett tall …»: which number, and whom; below, what others have been asked and can be taken back.</summary>
public static class ForwardCard
{
    /// <summary>A card has room for six buttons, and two are taken.</summary>
    private const int MostTakenBack = 3;

    /// <param name="request">Who asks.</param>
    /// <param name="question">What the organisation is asked.</param>
    /// <param name="form">What was typed on its card before.</param>
    /// <param name="who">The network, and whose task it is.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static AdaptiveCard For(
        CardRequest request, IndicatorQuestion question, IndicatorForm form, RegisterQuestion who,
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, filled) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var open = Open(question);
        var known = HandoverTo.Known(question.Organization.Id, request.To.Person, who.Roster);
        return (request with { MayGive = false, AnswersToday = false }).Frame(
            IndicatorCard.Heading(request, question),
            [
                filled.Banner,
                .. open.Count == 0
                    ? [Say.Text(texts["forward.none-left"])]
                    : (AdaptiveElement[])
                    [
                        filled.OneOf(
                            ForwardTo.IndicatorField, texts["forward.which"],
                            open.Select(asked => (asked.Definition.Name, asked.Id.Value)), open is [var only] ? only.Id.Value : null,
                            texts["indicators.pick-hint"]),
                        Say.Strong(texts["forward.who"]),
                        .. PersonPart.Fields(known, filled, who),
                        Say.Small(texts["forward.what-happens"]),
                    ],
                .. question.Forwards.All.Take(MostTakenBack).Select(one => TakeBack(request, question, one)).OfType<AdaptiveElement>(),
                .. IndicatorCard.Kept(question, form, []),
            ],
            open.Count == 0 ? null : request.Button(texts["forward.send"], ForwardAskSubmit.VerbName, form.Carried(question)).Primary(),
            request.Button(texts["indicators.cancel"], IndicatorCancelSubmit.VerbName, (IndicatorForm.ChangeField, "")));
    }

    /// <summary>What nobody else has been asked about, and nobody has answered.</summary>
    public static IReadOnlyList<AskedIndicator> Open(IndicatorQuestion question) =>
    [
        .. question.Indicators.Where(asked =>
            question.Answer?.Of(asked.Id) is null && question.Forwards.All.All(one => one.Indicator != asked.Id)),
    ];

    private static AdaptiveElement? TakeBack(CardRequest request, IndicatorQuestion question, ForwardedIndicator one)
    {
        var (texts, asked) = (
            request.Texts, question.Elsewhere.Concat(question.Indicators).FirstOrDefault(asked => asked.Id == one.Indicator));
        return asked is null
            ? null
            : Place.Together(
                [
                    Say.Typed(texts[
                        one.IsWaiting ? "forward.with" : "forward.suggested-by", texts.Quoted(asked.Definition.Name),
                        question.Forwards.Names.GetValueOrDefault(one.To) ?? ""]),
                    Button.Here(request.Button(
                        texts["forward.take-back", asked.Definition.Name], ForwardTakeBackSubmit.VerbName,
                        (ForwardTakeBackSubmit.IdField, one.Id))),
                ]).Apart(AdaptiveSpacing.Medium);
    }
}
