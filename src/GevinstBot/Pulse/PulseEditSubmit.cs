using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>«Endre»: the form again, with what is stored.</summary>
public sealed class PulseEditSubmit(PulseTable answers, CurrentNetwork network) : SubmitHandler(PulseRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await PulseQuestion.OfFormAsync(submission.Card, network, answers, ct);
        var stored = await question.StoredAsync(answers, ct);
        var fields = question.AnswerOf(stored) is { } answer ? PulseCard.Fields(answer) : ReadOnlyDictionary<string, string>.Empty;
        return SubmitReply.Show(PulseCard.Form(submission.Card with { BasedOn = stored?.Version ?? 0 }, question, fields, problems: []));
    }
}
