using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>What was proposed, and what became of it.</summary>
public static class ProposalReceiptCard
{
    /// <param name="request">Until a lead has taken it up, it can be changed.</param>
    /// <param name="question">Who proposes.</param>
    /// <param name="one">What is stored.</param>
    public static AdaptiveCard For(CardRequest request, ProposalQuestion question, IndicatorOnItsWay one)
    {
        var (texts, proposal) = (request.Texts, one.Proposal!);
        var mayChange = ProposalQuestion.MayBeChanged(one) && !request.IsClosed && request.AnswersToday;
        var pressed = request with { BasedOn = proposal.Version };
        return request.Frame(
            texts["new-indicator.title"],
            [
                Say.Badge(texts.Stage(one.Stage), StageWords.ToneOf(one.Stage)),
                Say.Typed(texts.Fate(one)),
                Say.Labelled(proposal.Said.Name),
                .. Said(proposal, texts),
                Say.SmallLine(texts[
                    "new-indicator.by", question.Organization.ShortName, texts.When(proposal.First, question.Zone)]),
            ],
            mayChange ? pressed.Button(texts["form.edit"], ProposalEditSubmit.VerbName) : null,
            mayChange ? pressed.Button(texts["signal.remove"], ProposalWithdrawSubmit.VerbName) : null);
    }

    /// <summary>What was said of it, alike on the proposer's card and the lead's, below its name.</summary>
    public static IEnumerable<AdaptiveElement> Said(IndicatorProposal proposal, LocalTexts texts) =>
    [
        Say.Line(proposal.Said.What),
        Say.Line(proposal.Said.Why),
        Say.SmallLine(texts[
            "new-indicator.recognised-said", texts[$"new-indicator.recognised-{ProposalAnswer.KeyOf(proposal.Said.Recognised)}"]]),
    ];

    /// <summary>The card's time is over, and nothing was proposed on it.</summary>
    public static AdaptiveCard Unanswered(CardRequest request) =>
        request.Frame(request.Texts["new-indicator.title"], [Say.Text(request.Texts["new-indicator.none"])]);
}
