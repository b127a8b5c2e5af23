using GevinstBot.Chat;
using GevinstBot.Domain.Signals;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Signals;

/// <summary>«Signal nedenfra …» on any card of an organisation: the form in its place, until it is sent or left.</summary>
public sealed class SignalFormSubmit(SignalReader reader, CurrentNetwork network, Instance instance)
    : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = RoundCard.SignalVerb;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (!submission.Card.AnswersToday)
            return SubmitReply.Unchanged();
        // Named before it is sent: sent twice, it is one.
        var id = SignalRhythm.IdOf(network.DayOf(submission.Now), instance.NewNonce());
        return SubmitReply.Show(SignalCard.For(submission.Card, await reader.AskAsync(submission.Card, ct), id));
    }
}
