using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;
using GevinstBot.Network;
using GevinstBot.Register;

namespace GevinstBot.Targets;

/// <summary>«Lagre»: one indicator's targets of the year, on the version of the network that the form was made from.</summary>
public sealed class TargetsAnswerSubmit(TargetsReader reader, RegisterSaving saving) : SubmitHandler(TargetRhythm.Kind, VerbName)
{
    public const string VerbName = "targets.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round.Id, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(TargetsCard.IndicatorField)) is not { } definition)
            return SubmitReply.Gone();
        return await submission.TakeAsync(
            TargetEdit.Read(submission.Typed, definition, question.Year),
            edit => SaveAsync(submission, definition, edit, ct),
            (card, problems) => TargetsCard.Form(card, question, definition, submission.Typed, problems));
    }

    private async Task<SubmitReply> SaveAsync(
        Submission submission, IndicatorDefinition definition, TargetEdit edit, CancellationToken ct)
    {
        var change = new RegisterChange(
            root => root.WithTargets(edit), texts => texts["targets.done", texts.Quoted(definition.Name), edit.Year]);
        var (outcome, said) = await saving.SaveAsync(change, whose: null, submission, ct);
        var now = await reader.OfAsync(submission.Round.Id, ct);
        return outcome switch
        {
            NetworkOutcome.Stored or NetworkOutcome.Same => SubmitReply.Show(TargetsCard.For(
                submission.Card, now, said.Length > 0 ? said : change.Said(submission.Texts))),
            NetworkOutcome.Overtaken => SubmitReply.Show(TargetsCard.Form(
                submission.Card, now, now.Find(definition.Id.Value) ?? definition, submission.Typed, isOvertaken: true)),
            NetworkOutcome.Rejected => SubmitReply.Tell(said),
        };
    }
}
