using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Register;
using GevinstBot.Rounds;

namespace GevinstBot.StandIns;

/// <summary>«Gi til en annen …»: who is to answer this one round.</summary>
public static class HandoverCard
{
    /// <param name="request">Who has it now.</param>
    /// <param name="title">What the round is called.</param>
    /// <param name="question">The network, and whose task it is.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static AdaptiveCard For(
        CardRequest request, string title, RegisterQuestion question, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var known = HandoverTo.Known(question.Organization!.Id, request.To.Person, question.Roster);
        return (request with { MayGive = false, AnswersToday = false }).Frame(
            title,
            [
                form.Banner,
                Say.Strong(texts["handover.who"]),
                .. PersonPart.Fields(known, form, question),
                Say.Small(texts["handover.what-happens"]),
            ],
            request.Button(texts["handover.send"], HandoverGiveSubmit.VerbName),
            request.ButtonWithoutInputs(texts["withdraw.cancel"], HandoverCancelSubmit.VerbName));
    }
}
