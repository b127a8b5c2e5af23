using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Messages;

/// <summary>What is wanted of those who get a message.</summary>
public enum AnswerWanted
{
    Nothing,

    /// <summary>That they press «Lest».</summary>
    Read,
    One,
    Several,
    Words,
}

/// <summary>A one-off message or question as a lead wrote it.</summary>
/// <param name="Title">May be empty.</param>
/// <param name="Text">What it says.</param>
/// <param name="OnBehalfOf">The initiative that it is sent for; empty where it is the network's own.</param>
/// <param name="Wanted">What is wanted of those who get it.</param>
/// <param name="Choices">What can be chosen; empty where nothing is.</param>
/// <param name="Deadline">The last day to answer; null where nothing is asked.</param>
public sealed partial record Message(
    string Title, string Text, string OnBehalfOf, AnswerWanted Wanted, IReadOnlyList<string> Choices, LocalDate? Deadline)
{
    private const int LongestName = 50;

    private static readonly Dictionary<string, AnswerWanted> Wants = new()
    {
        ["nothing"] = AnswerWanted.Nothing,
        ["read"] = AnswerWanted.Read,
        ["one"] = AnswerWanted.One,
        ["several"] = AnswerWanted.Several,
        ["words"] = AnswerWanted.Words,
    };

    public static IReadOnlyDictionary<string, AnswerWanted> Wantable => Wants;

    /// <summary>It has an answer, which can be changed until a deadline.</summary>
    public bool IsQuestion => Asks(Wanted);

    /// <summary>
    /// What it is called where it is one of several, and where a button writes it in the chat: plain words, because nothing else may
    /// stand there. Empty when it has none.
    /// </summary>
    public string Name
    {
        get
        {
            var plain = CleanText.Line(NotPlain().Replace(Title.Length > 0 ? Title : Text, " "));
            if (plain.Length <= LongestName)
                return plain;
            var cut = CleanText.Cut(plain, LongestName);
            return $"{(cut.LastIndexOf(' ') is > 0 and var word ? cut[..word] : cut).TrimEnd(',', '.', ':', ' ')} …";
        }
    }

    public static bool Asks(AnswerWanted wanted) => wanted is AnswerWanted.One or AnswerWanted.Several or AnswerWanted.Words;

    public static bool HasChoices(AnswerWanted wanted) => wanted is AnswerWanted.One or AnswerWanted.Several;

    public static string Key(AnswerWanted wanted) => Wants.Single(one => one.Value == wanted).Key;

    /// <summary>The message that checked fields make.</summary>
    public static Message Of(IReadOnlyDictionary<string, string> fields)
    {
        var wanted = Wants[fields[MessageField.Wanted]];
        return new Message(
            fields[MessageField.Title], fields[MessageField.Text], fields[MessageField.OnBehalfOf], wanted,
            HasChoices(wanted) ? fields[MessageField.Choices].Split('\n') : [],
            Asks(wanted) ? TypedDate.Read(fields[MessageField.Deadline]) : null);
    }

    [GeneratedRegex(@"[^\p{L}\p{N} ,.:?%–]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();
}
