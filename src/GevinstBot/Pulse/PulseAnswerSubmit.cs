using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>«Send inn»: the five scores of an organisation, the first time or corrected.</summary>
public sealed class PulseAnswerSubmit(PulseTable answers, CurrentNetwork network) : SubmitHandler
{
    public const string VerbName = "pulse.answer";

    public override RoundKind Kind => PulseRhythm.Kind;

    public override string Verb => VerbName;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = PulseQuestion.Of(submission.Card, network);
        return AdkarScores.Read(submission.Typed).Match(
            accepted: scores => StoreAsync(submission, question, scores, ct),
            rejected: problems => Task.FromResult(SubmitReply.Show(
                PulseCard.Form(submission.AsPressed, question, submission.Typed, problems))));
    }

    private async Task<SubmitReply> StoreAsync(Submission submission, PulseQuestion question, AdkarScores scores, CancellationToken ct)
    {
        var result = await answers.StoreAsync(question.Month, question.Organization.Id, submission.BasedOn, Answer, ct);
        return submission.ReplyTo(result, card => PulseCard.Form(card, question, submission.Typed, []));

        PulseAnswer Answer(PulseAnswer? before, int version)
        {
            var reasons = question.AnswerOf(before)?.ReasonsKept(scores) ?? [];
            return new(question.Initiative.Id, question.Organization.Id, scores, reasons, submission.By, submission.Now) { Version = version };
        }
    }
}
