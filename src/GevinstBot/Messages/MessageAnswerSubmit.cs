using GevinstBot.Chat;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;

namespace GevinstBot.Messages;

/// <summary>«Send inn», or «Lest»: the first time or corrected.</summary>
public sealed class MessageAnswerSubmit(MessageTable messages, MessageAnswerTable answers, CurrentNetwork network)
    : SubmitHandler(MessageRhythm.Kind, VerbName)
{
    public const string VerbName = "message.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MessageQuestion.OfAsync(submission.Card, messages, network, ct);
        return await submission.StoreAsync(
            MessageReply.Read(submission.Typed, question.Message),
            reply => answers.StoreAsync(
                submission.Round.Id.Period, submission.BasedOn,
                new MessageAnswer(submission.Subject, reply, submission.By, submission.Now), ct),
            (card, problems) => MessageCard.Form(card, question, submission.Typed, problems));
    }
}
