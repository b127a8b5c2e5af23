using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Messages;

/// <summary>What was answered: which choices, by their numbers from 1, or words; neither where it was only read.</summary>
public sealed record MessageReply(IReadOnlyList<int> Chosen, string Said)
{
    public const int LongestSaid = 500;

    public static Checked<MessageReply> Read(IReadOnlyDictionary<string, string> typed, Message message)
    {
        var form = new TypedForm(typed);
        var chosen = message.Wanted switch
        {
            AnswerWanted.One => [form.RequiredChoice(MessageField.Chosen, Keys(message), TypedForm.NotAChoice)],
            AnswerWanted.Several => Several(form, message),
            _ => (IReadOnlyList<string>)[],
        };
        var said = message.Wanted == AnswerWanted.Words ? form.RequiredText(MessageField.Said, LongestSaid) : "";
        return form.Checked(() => new MessageReply([.. chosen.Select(key => int.Parse(key, CultureInfo.InvariantCulture))], said));
    }

    /// <summary>The choices as a field has them.</summary>
    public static IReadOnlyList<string> Keys(Message message) =>
        [.. Enumerable.Range(1, message.Choices.Count).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static IReadOnlyList<string> Several(TypedForm form, Message message)
    {
        var chosen = form.Choices(MessageField.Chosen, Keys(message));
        if (chosen.Count == 0)
            form.Refuse(MessageField.Chosen, TypedForm.NotAChoice);
        return chosen;
    }
}

/// <summary>An answer to a message: of an organisation, by whoever gave it, or of a person.</summary>
public sealed record MessageAnswer(string Subject, MessageReply Reply, PersonId By, Instant At) : IVersioned<MessageAnswer>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<MessageAnswer>.By => By;

    public bool SaysTheSameAs(MessageAnswer other) =>
        Reply.Said == other.Reply.Said && Reply.Chosen.SequenceEqual(other.Reply.Chosen);
}
