using GevinstBot.Chat;
using GevinstBot.Domain.Signals;
using GevinstBot.Network;

namespace GevinstBot.Signals;

/// <summary>«Trekk tilbake»: the organisation takes a signal back before anybody else has seen it.</summary>
public sealed class SignalRemoveSubmit(SignalTable signals, SignalReader reader, CurrentNetwork network)
    : SubmitHandler(SignalRhythm.Kind, VerbName)
{
    public const string VerbName = "signal.remove";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (!submission.Card.AnswersToday || SignalQuestion.IdOf(submission) is not { } id)
            return SubmitReply.Gone();
        var question = await reader.AskAsync(submission.Card, ct);
        if (question.Find(id) is not { } told)
            return SubmitReply.Gone();
        if (told.Fate.Stage != SignalStage.Waiting)
            return SubmitReply.Tell(submission.Texts["signal.too-late"]);
        var result = await signals.StoreAsync(
            question.Organization.Id, id, submission.BasedOn,
            (before, version) => before! with { IsWithdrawn = true, By = submission.By, At = submission.Now, Version = version }, ct);
        var reply = submission.ReplyTo(result);
        return reply.Stored
            ? SubmitReply.Show(SignalReceiptCard.For(
                submission.Card, question, told with { Signal = result.Standing }, network.Roster.Find(submission.By)?.Name))
            : reply;
    }
}
