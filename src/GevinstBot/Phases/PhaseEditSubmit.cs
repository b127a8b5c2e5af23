using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Phases;

namespace GevinstBot.Phases;

/// <summary>«Endre»: the form again, with what is stored.</summary>
public sealed class PhaseEditSubmit(PhaseQuestionReader questions) : SubmitHandler(PhaseRhythm.Kind, VerbName)
{
    public const string VerbName = "phase.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        return SubmitReply.Show(PhaseCard.Form(
            submission.Card with { BasedOn = question.Stored?.Version ?? 0 }, question,
            question.Stored?.Said.Fields(question.Points) ?? ReadOnlyDictionary<string, string>.Empty, problems: []));
    }
}
