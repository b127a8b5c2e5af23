using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>One indicator on its way, with the steps that may be taken; and the form of one step.</summary>
public static class IndicatorStepCard
{
    /// <summary>The field of a button's data that says which step it takes.</summary>
    public const string StepField = "step";

    /// <param name="request">A lead.</param>
    /// <param name="question">The indicators.</param>
    /// <param name="one">The one that is looked at.</param>
    /// <param name="done">What was done with it just now.</param>
    /// <param name="notice">What the person should know.</param>
    public static AdaptiveCard For(
        CardRequest request, NewIndicatorsQuestion question, IndicatorOnItsWay one, string? done = null, string? notice = null)
    {
        var texts = request.Texts;
        return request.Frame(
            CardText.Escape(one.Name),
            [
                notice is null ? null : Say.Notice(notice),
                done is null ? null : Say.Labelled(texts["network.done"], $" {done}"),
                Say.Badge(texts.Stage(one.Stage), StageWords.ToneOf(one.Stage)),
                .. one.Proposal is { } proposal ? Proposed(proposal, one.Name, question, texts) : [],
                one.Written is { } written ? IndicatorDefinitionPart.Of(written, texts) : null,
                one is { Definition: { } definition, Stage: not IndicatorStage.Retired }
                    ? Say.SmallLine(Who(definition, question.Roster, texts))
                    : null,
                one is { Stage: not IndicatorStage.InUse, Definition: not null } ? Say.SmallLine(texts.Fate(one)) : null,
            ],
            [
                .. request.IsClosed ? [] : IndicatorSteps.From(one.Stage, StepTaker.Lead).Select((step, at) =>
                    Opening(request, one, step, isFirst: at == 0)),
                request.ButtonWithoutInputs(texts["new-indicators.back"], NewIndicatorsShowSubmit.VerbName),
            ]);
    }

    /// <param name="request">A lead.</param>
    /// <param name="question">The indicators.</param>
    /// <param name="one">Which.</param>
    /// <param name="step">What is to be done with it.</param>
    /// <param name="typed">What was typed; null where nothing is.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard Form(
        CardRequest request, NewIndicatorsQuestion question, IndicatorOnItsWay one, IndicatorStep step,
        IReadOnlyDictionary<string, string>? typed = null, IReadOnlyList<Problem>? problems = null, bool isOvertaken = false)
    {
        var texts = request.Texts;
        var form = new FilledForm(typed ?? Before(one, step), problems ?? [], texts);
        var pressed = request with { BasedOn = one.Proposal?.Version ?? request.BasedOn };
        return request.Frame(
            texts.StepName(step),
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                form.Banner,
                Say.Labelled(one.Name),
                Say.Small(Hint(one, step, question, texts)),
                .. IndicatorStepFields.Of(form, one, step, question),
            ],
            pressed.Button(
                texts["network.save"], NewIndicatorsAnswerSubmit.VerbName, (NewIndicatorsCard.WhichField, one.Id),
                (StepField, DefinitionEdit.KeyOf(step)), (RegisterCard.SeenField, question.Network)).Primary(),
            pressed.ButtonWithoutInputs(
                texts["network.cancel"], NewIndicatorsOpenSubmit.VerbName, (NewIndicatorsCard.WhichField, one.Id)));
    }

    private static AdaptiveExecuteAction Opening(CardRequest request, IndicatorOnItsWay one, IndicatorStep step, bool isFirst)
    {
        var button = request.ButtonWithoutInputs(
            request.Texts["new-indicators.step-button", request.Texts.StepName(step)], NewIndicatorsOpenSubmit.VerbName,
            (NewIndicatorsCard.WhichField, one.Id), (StepField, DefinitionEdit.KeyOf(step)));
        return isFirst ? button.Primary() : button;
    }

    private static IEnumerable<AdaptiveElement> Proposed(
        IndicatorProposal proposal, string name, NewIndicatorsQuestion question, LocalTexts texts) =>
    [
        Say.SmallLine(texts[
            "new-indicator.by", question.Roster.Organization(proposal.Organization).ShortName, texts.When(proposal.First, question.Zone)]),
        // A lead may have called it something else since; the heading has that.
        .. proposal.Said.Name == name ? [] : (AdaptiveElement[])[Say.Labelled(proposal.Said.Name)],
        .. ProposalReceiptCard.Said(proposal, texts),
    ];

    private static string Who(IndicatorDefinition definition, Roster roster, LocalTexts texts) => texts[
        "new-indicators.who", texts.List([.. definition.Organizations.Select(of => roster.Find(of)?.ShortName ?? of.Value)])];

    /// <summary>What happens, with the days and periods that it is about.</summary>
    private static string Hint(IndicatorOnItsWay one, IndicatorStep step, NewIndicatorsQuestion question, LocalTexts texts)
    {
        var key = $"new-indicators.hint-{DefinitionEdit.KeyOf(step)}";
        return one.Written is { } written && step is not (IndicatorStep.Define or IndicatorStep.Decline or IndicatorStep.Describe)
            ? texts[key, texts.Period(RolloutEdit.Current(written, question.Today))]
            : texts[key];
    }

    private static IReadOnlyDictionary<string, string> Before(IndicatorOnItsWay one, IndicatorStep step) => (step, one) switch
    {
        (IndicatorStep.Define, { Proposal: { } proposal }) => proposal.Definition?.Fields ?? DefinitionEdit.Of(proposal.Said),
        (IndicatorStep.Describe, { Definition: { } definition }) => DescriptionEdit.Of(definition),
        _ => ReadOnlyDictionary<string, string>.Empty,
    };
}
