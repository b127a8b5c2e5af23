using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>«Lagre»: what stands in the way at the barrier point, told after the answer and only if the contact wants to.</summary>
public sealed class PulseFollowUpSubmit(PulseTable answers, CurrentNetwork network) : SubmitHandler
{
    public const string VerbName = "pulse.followup";

    public override RoundKind Kind => PulseRhythm.Kind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = PulseQuestion.Of(submission.Card, network);
        // Nothing to follow up: the card is from before a correction, or none was sent.
        var stored = await question.StoredAsync(answers, ct);
        if (question.AnswerOf(stored) is not { } answer)
            return SubmitReply.Show(PulseCard.For(submission.Card with { BasedOn = stored?.Version ?? 0 }, question));
        if (answer.Barrier is not { } barrier)
            return SubmitReply.Overtaken(new NewerAnswer(answer.By, answer.At), form: null);
        var reasons = FollowUp.Read(submission.Typed(PulseReceiptCard.ReasonsField), barrier);
        var followed = answer with { Reasons = reasons, By = submission.By, At = submission.Now };
        return submission.ReplyTo(await answers.StoreAsync(
            question.Month, question.Organization.Id, submission.BasedOn, (_, version) => followed with { Version = version }, ct));
    }
}
