using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;

namespace GevinstBot.Messages;

/// <summary>«Endre»: the message again, with what was answered.</summary>
public sealed class MessageEditSubmit(MessageTable messages, MessageAnswerTable answers, CurrentNetwork network)
    : SubmitHandler(MessageRhythm.Kind, VerbName)
{
    public const string VerbName = "message.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MessageQuestion.OfAsync(submission.Card, messages, network, ct);
        var answer = await answers.FindAsync(submission.Round.Id.Period, submission.Subject, ct);
        var fields = answer is null ? ReadOnlyDictionary<string, string>.Empty : MessageCard.Fields(answer.Reply);
        return SubmitReply.Show(MessageCard.Form(submission.Card, question, fields, problems: []));
    }
}
