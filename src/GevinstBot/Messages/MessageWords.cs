using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Messages;

/// <summary>How a message is put into words, alike on every card.</summary>
internal static class MessageWords
{
    /// <summary>What it is called where it is one of several.</summary>
    public static string Title(string name, LocalTexts texts) => name.Length > 0 ? name : texts[$"kind.{MessageRhythm.Kind}"];

    public static string Heading(Message message, LocalTexts texts) =>
        texts[message.IsQuestion ? "message.heading.question" : "message.heading"];

    /// <summary>What the lead wrote stands in runs of text, a paragraph each: no Markdown of theirs works.</summary>
    public static IEnumerable<AdaptiveElement?> Told(MessageQuestion question, LocalTexts texts)
    {
        var message = question.Message;
        return
        [
            message.OnBehalfOf.Length > 0 ? Say.SmallLine(texts["message.on-behalf", message.OnBehalfOf]) : null,
            message.Title.Length > 0 ? Say.Labelled(message.Title) : null,
            .. message.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Say.Typed),
        ];
    }

    public static string From(MessageQuestion question, LocalTexts texts) =>
        texts["message.from", question.From ?? texts["withdrawn.former-lead"]];

    public static string Reply(Message message, MessageReply reply) => reply.Chosen.Count > 0
        ? string.Join(" · ", reply.Chosen.Where(number => number <= message.Choices.Count).Select(number => message.Choices[number - 1]))
        : reply.Said;

    /// <summary>Who gets it later than the others, by name.</summary>
    public static RoomPart Room(RoomFacts room, Roster roster, LocalTexts texts, string? channel = null) =>
        new(room, texts, to => Recipient(to, roster, texts, channel));

    /// <summary>«Kari Nordmann (Ahus)», or the person alone; a channel by its name where that is known, since it isn't anybody.</summary>
    public static string Recipient(Addressee to, Roster roster, LocalTexts texts, string? channel = null)
    {
        if (to.Person.IsChannel)
            return channel is null ? texts["status.channel"] : $"{texts["status.channel"]} {channel}";
        var person = roster.Find(to.Person)?.Name ?? texts["submit.former-participant"];
        return MessageQuestion.NameOf(roster, to.Subject) is { } name && name != person
            ? texts["message.recipient", person, name]
            : person;
    }
}
