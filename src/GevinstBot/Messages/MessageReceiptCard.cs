using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Messages;
using GevinstBot.Rounds;

namespace GevinstBot.Messages;

/// <summary>A message that is answered, read, or over.</summary>
public static class MessageReceiptCard
{
    /// <param name="request">Until it closes, an answer can be changed.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is stored.</param>
    /// <param name="by">The name of who answered; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, MessageQuestion question, MessageAnswer answer, string? by)
    {
        var (texts, message) = (request.Texts, question.Message);
        var said = message.IsQuestion ? "message.answered-by" : "message.read-by";
        return request.Frame(
            MessageWords.Heading(message, texts),
            [
                .. MessageWords.Told(question, texts),
                message.IsQuestion
                    ? Say.Labelled(texts["message.answer", question.AnswersAs], $" {MessageWords.Reply(message, answer.Reply)}")
                    : null,
                Say.SmallLine(texts[said, texts.When(answer.At, question.Zone), by ?? texts["submit.former-participant"]]),
                message.IsQuestion
                    ? Say.Small(texts[request.IsClosed ? "message.locked" : "message.then", texts.When(request.Closes, question.Zone)])
                    : null,
                Say.SmallLine(MessageWords.From(question, texts)),
            ],
            request.IsClosed || !message.IsQuestion ? null : request.Button(texts["form.edit"], MessageEditSubmit.VerbName));
    }

    /// <summary>Over without an answer; what was only told can still be read.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, MessageQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            MessageWords.Heading(question.Message, texts),
            [
                .. MessageWords.Told(question, texts),
                question.Message.IsQuestion
                    ? Say.SmallLine(texts["message.unanswered", texts.When(request.Closes, question.Zone), question.AnswersAs])
                    : null,
                Say.SmallLine(MessageWords.From(question, texts)),
            ]);
    }
}
