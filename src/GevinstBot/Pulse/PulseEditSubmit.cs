using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>«Rett opp»: the form again, with what is stored.</summary>
public sealed class PulseEditSubmit(PulseTable answers, CurrentNetwork network) : SubmitHandler
{
    public const string VerbName = "pulse.edit";

    public override RoundKind Kind => PulseRhythm.Kind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = PulseQuestion.Of(submission.Card, network);
        return SubmitReply.Show(await question.AnswerAsync(answers, ct) is { } answer
            ? PulseCard.Correction(submission.Card, question, answer)
            : PulseCard.For(submission.Card, question));
    }
}
