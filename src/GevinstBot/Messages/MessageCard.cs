using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Messages;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Messages;

/// <summary>A message to whoever gets it, and the field to answer it in where it asks something.</summary>
public static class MessageCard
{
    public static AdaptiveCard For(CardRequest request, MessageQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>What the fields hold when an answer is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(MessageReply reply) => new Dictionary<string, string>
    {
        [MessageField.Chosen] = string.Join(',', reply.Chosen),
        [MessageField.Said] = reply.Said,
    };

    public static AdaptiveCard Form(
        CardRequest request, MessageQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, message) = (request.Texts, question.Message);
        return request.Frame(
            MessageWords.Heading(message, texts),
            [
                Problems.Banner(problems, texts),
                .. MessageWords.Told(question, texts),
                Field(message, typed, texts)?.WithProblems(problems, texts),
                message.Wanted == AnswerWanted.Words ? Say.Small(texts["form.no-personal-data"]) : null,
                .. message.IsQuestion ? Terms(request, question) : [],
                Say.SmallLine(MessageWords.From(question, texts)),
            ],
            message.Wanted switch
            {
                AnswerWanted.Nothing => null,
                AnswerWanted.Read => request.Button(texts["message.read"], MessageAnswerSubmit.VerbName),
                _ => request.Button(texts["message.send-answer"], MessageAnswerSubmit.VerbName),
            });
    }

    /// <summary>Who sees the answer, and until when it can be given.</summary>
    private static IEnumerable<AdaptiveElement> Terms(CardRequest request, MessageQuestion question) =>
    [
        question is { IsOfContact: true, From: { } asks }
            ? Say.SmallLine(request.Texts["purpose.message-of-contact", question.AnswersAs, asks])
            : request.PurposeLine(question.AnswersAs),
        Say.Small(request.Texts["message.deadline", request.Texts.When(request.Closes, question.Zone)]),
    ];

    private static AdaptiveInput? Field(Message message, IReadOnlyDictionary<string, string> typed, LocalTexts texts)
    {
        var choices = message.Choices.Zip(MessageReply.Keys(message));
        var chosen = typed.GetValueOrDefault(MessageField.Chosen);
        return message.Wanted switch
        {
            AnswerWanted.One => Ask.Tap(MessageField.Chosen, texts["message.choose-one"], choices, chosen)
                .Required(texts[TypedForm.NotAChoice]),
            AnswerWanted.Several => Ask.AnyOf(MessageField.Chosen, texts["message.choose-several"], choices, chosen)
                .Required(texts[TypedForm.NotAChoice]),
            AnswerWanted.Words => Ask.LongText(
                MessageField.Said, texts["message.say"], typed.GetValueOrDefault(MessageField.Said), MessageReply.LongestSaid)
                .Required(texts[TypedForm.Required]),
            _ => null,
        };
    }
}
