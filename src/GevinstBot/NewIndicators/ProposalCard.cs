using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>What somebody misses a measure of: what is counted, why, and whether health personnel recognise their work in it.</summary>
public static class ProposalCard
{
    /// <summary>What was proposed before, as much as a glance takes.</summary>
    private const int MostProposed = 2;

    public static AdaptiveCard For(CardRequest request, ProposalQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>The form with what was typed in it.</summary>
    public static AdaptiveCard Form(
        CardRequest request, ProposalQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["new-indicator.title"],
            [
                form.Banner,
                Say.Text(texts["new-indicator.hint"]),
                form.Text(ProposalAnswer.NameField, texts["new-indicator.name"], ProposalAnswer.LongestName),
                form.LongText(
                    ProposalAnswer.WhatField, texts["new-indicator.what"], ProposalAnswer.LongestText, texts["new-indicator.what-hint"]),
                form.LongText(ProposalAnswer.WhyField, texts["new-indicator.why"], ProposalAnswer.LongestText),
                form.Tap(
                    ProposalAnswer.RecognisedField, texts["new-indicator.recognised"],
                    ProposalAnswer.Recognitions.Keys.Select(key => (texts[$"new-indicator.recognised-{key}"], key))),
                Say.Small(texts["form.no-personal-data"]),
                Say.SmallLine(texts["purpose.new-indicator", question.Organization.ShortName]),
                .. Proposed(request, question),
            ],
            request.Button(texts["new-indicator.send"], ProposalAnswerSubmit.VerbName).Primary());
    }

    /// <summary>What was proposed on other cards, with what became of it.</summary>
    private static IEnumerable<AdaptiveElement> Proposed(CardRequest request, ProposalQuestion question)
    {
        var others = question.Proposed
            .Where(one => one.Proposal!.Id != request.Round.Id.Period && one.Stage != IndicatorStage.Withdrawn).ToList();
        if (others.Count == 0)
            yield break;
        yield return Say.Subheading(request.Texts["new-indicator.proposed"]);
        foreach (var one in others.Take(MostProposed))
            yield return Line(one, request.Texts);
        if (others.Count > MostProposed)
            yield return Say.Small(request.Texts.Counted("new-indicator.more", others.Count - MostProposed));
    }

    private static AdaptiveElement Line(IndicatorOnItsWay one, LocalTexts texts) =>
        Place.Together(Say.Typed(one.Name), Say.SmallLine(texts.Fate(one)));
}
