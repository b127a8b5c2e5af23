using AdaptiveCards;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Reporting;

namespace GevinstBot.NewIndicators;

/// <summary>
/// Takes a step: what is only a proposal is noted with it, and what anybody is to be asked for becomes the next version of the network.
/// Never both in one step, so none is ever half taken.
/// </summary>
public sealed class IndicatorStepSaving(ProposalTable proposals, NewIndicatorsReader reader, RegisterSaving saving, AuditLog audit)
{
    private static readonly AuditAct Defining = new("define-indicator");
    private static readonly AuditAct Declining = new("decline-indicator");

    public async Task<SubmitReply> TakeAsync(
        Submission submission, NewIndicatorsQuestion question, IndicatorOnItsWay one, IndicatorStep step, CancellationToken ct)
    {
        var typed = submission.Typed;
        return step switch
        {
            IndicatorStep.Define => await DefineAsync(submission, question, one, ct),
            IndicatorStep.Decline => await NoteAsync(
                submission, question, one, step, RolloutEdit.Decline(typed), Declining,
                (proposal, reason) => proposal with { Stage = IndicatorStage.Declined, Reason = reason }, ct),
            IndicatorStep.Try => await ChangeAsync(submission, question, one, step, written =>
                RolloutEdit.Try(typed, written, question.Roster, question.Today), ct),
            IndicatorStep.Use => await ChangeAsync(submission, question, one, step, tried =>
                RolloutEdit.Use(typed, tried, question.Roster, question.Today), ct),
            IndicatorStep.Widen => await ChangeAsync(submission, question, one, step, inUse =>
                RolloutEdit.Widen(typed, inUse, question.Roster, question.Today), ct),
            IndicatorStep.Describe => await ChangeAsync(submission, question, one, step, asked =>
                DescriptionEdit.Read(typed, asked), ct),
            IndicatorStep.Retire => await ChangeAsync(submission, question, one, step, inUse =>
                RolloutEdit.Retire(typed, inUse, question.Today), ct),
            IndicatorStep.Withdraw => SubmitReply.Unchanged(),
        };
    }

    private async Task<SubmitReply> DefineAsync(
        Submission submission, NewIndicatorsQuestion question, IndicatorOnItsWay one, CancellationToken ct)
    {
        var id = one.Proposal!.Definition?.Indicator
            ?? await reader.FreeIdAsync(submission.Typed.GetValueOrDefault(DefinitionEdit.Name, ""), ct);
        var fields = submission.Typed.Where(field => DefinitionEdit.All.Contains(field.Key)).ToDictionary();
        return await NoteAsync(
            submission, question, one, IndicatorStep.Define, DefinitionEdit.Read(submission.Typed, id, question.NamesBeside(one)), Defining,
            (proposal, _) => proposal with { Stage = IndicatorStage.Defined, Definition = new WrittenDefinition(id, fields) }, ct);
    }

    private async Task<SubmitReply> NoteAsync<T>(
        Submission submission, NewIndicatorsQuestion question, IndicatorOnItsWay one, IndicatorStep step, Checked<T> read, AuditAct act,
        Func<IndicatorProposal, T, IndicatorProposal> next, CancellationToken ct)
    {
        var proposal = one.Proposal!;
        var reply = await submission.StoreAsync(
            read,
            value => audit.AroundAsync(
                submission.Audited(act) with { Whose = proposal.Organization.Value },
                () => proposals.StoreAsync(
                    proposal.Id, submission.BasedOn,
                    (before, version) => next(before!, value) with { By = submission.By, At = submission.Now, Version = version }, ct),
                ct),
            (card, problems) => IndicatorStepCard.Form(card, question, one, step, submission.Typed, problems));
        return reply switch
        {
            { Stored: true } => await DoneAsync(submission, one, step, ct),
            { Newer: not null } => reply.ShowingNow(await FormAsync(submission, one, step, ct)),
            _ => reply,
        };
    }

    /// <summary>The step with what is proposed now and what the lead has typed; null where nothing is.</summary>
    private async Task<AdaptiveCard?> FormAsync(Submission submission, IndicatorOnItsWay one, IndicatorStep step, CancellationToken ct)
    {
        var now = await reader.OfAsync(submission.Now, ct);
        return now.Find(one.Id) is { Proposal: { } proposal } standing
            ? IndicatorStepCard.Form(
                submission.Card with { BasedOn = proposal.Version }, now, standing, step, submission.Typed, problems: [])
            : null;
    }

    private async Task<SubmitReply> ChangeAsync(
        Submission submission, NewIndicatorsQuestion question, IndicatorOnItsWay one, IndicatorStep step,
        Func<IndicatorDefinition, Checked<IndicatorDefinition>> read, CancellationToken ct)
    {
        // Written down under rules that have become others since: the form says what is missing.
        if (one.Written is not { } written)
            return SubmitReply.Show(IndicatorStepCard.Form(submission.Card, question, one, IndicatorStep.Define));
        return await submission.TakeAsync(
            read(written),
            async next =>
            {
                var change = new RegisterChange(root => root.WithIndicator(next), texts => Done(texts, one, step));
                var (outcome, said) = await saving.SaveAsync(change, whose: null, submission, ct);
                return outcome switch
                {
                    NetworkOutcome.Stored or NetworkOutcome.Same => await DoneAsync(submission, one, step, ct),
                    NetworkOutcome.Overtaken => SubmitReply.Show(IndicatorStepCard.Form(
                        submission.Card, await reader.OfAsync(submission.Now, ct), one, step, submission.Typed, isOvertaken: true)),
                    NetworkOutcome.Rejected => SubmitReply.Tell(said),
                };
            },
            (card, problems) => IndicatorStepCard.Form(card, question, one, step, submission.Typed, problems));
    }

    private async Task<SubmitReply> DoneAsync(Submission submission, IndicatorOnItsWay one, IndicatorStep step, CancellationToken ct)
    {
        var now = await reader.OfAsync(submission.Now, ct);
        return now.Find(one.Id) is { } standing
            ? SubmitReply.Show(IndicatorStepCard.For(submission.Card, now, standing, Done(submission.Texts, standing, step)))
            : SubmitReply.Show(NewIndicatorsCard.For(submission.Card, now));
    }

    private static string Done(Texts.LocalTexts texts, IndicatorOnItsWay one, IndicatorStep step) =>
        texts[$"new-indicators.done-{DefinitionEdit.KeyOf(step)}", texts.Quoted(one.Name)];
}
