using GevinstBot.Chat;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Pulse;

/// <summary>«Endre»: the form again, with what is stored.</summary>
public sealed class PulseEditSubmit(PulseQuestionReader reader) : SubmitHandler(PulseRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var asked = await reader.OfAsync(submission.Card, ct);
        return asked.Find(submission.Typed, PulseQuestions.ChangedField) is { } question
            ? SubmitReply.Show(PulseCard.Form(
                submission.Card with { BasedOn = question.Version }, question, PulseCard.Stored(question), problems: []))
            : SubmitReply.Gone();
    }
}
