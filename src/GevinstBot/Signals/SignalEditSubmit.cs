using GevinstBot.Chat;
using GevinstBot.Domain.Signals;

namespace GevinstBot.Signals;

/// <summary>«Endre»: the form again, with what stands; what is in a draft stays as it is.</summary>
public sealed class SignalEditSubmit(SignalReader reader) : SubmitHandler(SignalRhythm.Kind, VerbName)
{
    public const string VerbName = "signal.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (!submission.Card.AnswersToday || SignalQuestion.IdOf(submission) is not { } id)
            return SubmitReply.Gone();
        var question = await reader.AskAsync(submission.Card, ct);
        return question.Find(id) switch
        {
            null => SubmitReply.Unchanged(),
            { MayBeChanged: false } => SubmitReply.Tell(submission.Texts["signal.too-late"]),
            { Signal: var signal } => SubmitReply.Show(SignalCard.Form(
                submission.Card with { BasedOn = signal.Version }, question, id, signal.Said.Fields, problems: [])),
        };
    }
}
