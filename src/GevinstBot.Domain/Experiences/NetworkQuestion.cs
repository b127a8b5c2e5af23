using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Experiences;

/// <summary>
/// What an organisation asks the others: a message like a lead's, in words, with two weeks to answer. Its answers go to whoever asked.
/// </summary>
public static class NetworkQuestion
{
    /// <summary>The card that it is written on.</summary>
    public static readonly RoundKind Kind = new("network-question");

    public const string TextField = "question-text";

    public const int LongestText = 400;

    /// <summary>How many days its card can be pressed.</summary>
    public const int Days = 30;

    /// <summary>Sending days.</summary>
    private const int OpenFor = 10;

    /// <summary>Told from the messages of leads by it.</summary>
    private const string Prefix = "q-";

    /// <summary>What the form holds of what was written after the command's words; what is too long is said when it is looked at.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(string written) =>
        WrittenBeside.Fields(TextField, written);

    public static Checked<string> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var text = form.RequiredText(TextField, LongestText);
        return form.Checked(() => text);
    }

    /// <summary>The message's name, by its card's.</summary>
    public static string IdOf(string card) => $"{Prefix}{card}-1";

    public static bool IsOne(SentMessage sent) => sent.Id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>To all the others; it has no title, because its first line is what it asks.</summary>
    public static SentMessage Of(string card, string text, OrganizationId asks, PersonId by, Instant now, Roster roster, SendingHours hours)
    {
        var opens = MessageRhythm.OpensAt(now, hours);
        var deadline = hours.DayOf(hours.After(opens, OpenFor));
        var others = roster.Organizations.Select(organization => organization.Id).Where(id => id != asks);
        return new SentMessage(
            IdOf(card), new Message("", text, "", AnswerWanted.Words, [], deadline), new Recipients([.. others], []), by, now, opens,
            MessageRhythm.ClosesAt(deadline, opens, hours.Zone));
    }
}
