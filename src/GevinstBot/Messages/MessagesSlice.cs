using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Messages;

/// <summary>What a lead writes to the network at any time: a message or a question, sent once, and what was answered.</summary>
public static class MessagesSlice
{
    public static IHostApplicationBuilder AddMessages(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<MessageTable>(MessageTable.Name)
            .AddTable<MessageAnswerTable>(MessageAnswerTable.Name)
            .AddSingleton<SentMessageReader>().AddSingleton<MessageAnswersReader>().AddSingleton<GroupReader>()
            .AddSingleton<MessageForms>()
            .AddSingleton<MessageSaving>()
            .AddRounds<MessageFormPrompts>().AddCommand<MessageCommand>().AddCommand<MessagesCommand>()
            .AddSubmit<MessageFormAnswerSubmit>().AddSubmit<MessageFormEditSubmit>()
            .AddSubmit<MessageFormSendSubmit>().AddSubmit<MessageFormCancelSubmit>()
            .AddRounds<MessagePrompts>().AddSubmit<MessageAnswerSubmit>().AddSubmit<MessageEditSubmit>()
            .AddRounds<MessageAnswersPrompts>();
        return builder;
    }
}
