using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Register;

namespace GevinstBot.ChangePlans;

/// <summary>«Lagre»: an initiative's pulses of the year to come, as the next version of the network.</summary>
public sealed class PulsePlanAnswerSubmit(CurrentNetwork network, RegisterSaving saving) : SubmitHandler(PulsePlanRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse-plan.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = PulsePlanQuestion.Of(network, submission.Now);
        if (question.Find(submission.Typed.GetValueOrDefault(PulsePlanCard.WhichField)) is not { } one)
            return SubmitReply.Gone();
        return await submission.TakeAsync(
            PulseCadence.Read(submission.Typed, one, question.UsualOf(one), question.Avoid, question.Today),
            pulses => SaveAsync(submission, one, PulseCadence.Key(question.From), pulses, ct),
            (card, problems) => PulsePlanCard.Form(card, question, one, submission.Typed, problems));
    }

    private async Task<SubmitReply> SaveAsync(
        Submission submission, Initiative one, string from, IReadOnlyList<PlannedPulse> pulses, CancellationToken ct)
    {
        var change = new RegisterChange(
            root => root.WithPulses(one.Id, from, pulses),
            texts => texts.Counted("pulse-plan.done", pulses.Count, texts.Quoted(one.Name)));
        var (outcome, said) = await saving.SaveAsync(change, whose: null, submission, ct);
        var now = PulsePlanQuestion.Of(network, submission.Now);
        return outcome switch
        {
            NetworkOutcome.Stored or NetworkOutcome.Same => SubmitReply.Show(PulsePlanCard.For(submission.Card, now, said)),
            NetworkOutcome.Overtaken => SubmitReply.Show(
                PulsePlanCard.Form(submission.Card, now, now.Find(one.Id.Value) ?? one, submission.Typed, isOvertaken: true)),
            NetworkOutcome.Rejected => SubmitReply.Tell(said),
        };
    }
}
