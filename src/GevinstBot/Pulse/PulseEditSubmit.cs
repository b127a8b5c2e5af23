using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>«Endre»: the form again, with what is stored.</summary>
public sealed class PulseEditSubmit(PulseTable answers, CurrentNetwork network) : SubmitHandler
{
    public const string VerbName = "pulse.edit";

    public override RoundKind Kind => PulseRhythm.Kind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = PulseQuestion.Of(submission.Card, network);
        var stored = await question.StoredAsync(answers, ct);
        var card = submission.Card with { BasedOn = stored?.Version ?? 0 };
        return SubmitReply.Show(question.AnswerOf(stored) is { } answer
            ? PulseCard.Correction(card, question, answer)
            : PulseCard.For(card, question));
    }
}
