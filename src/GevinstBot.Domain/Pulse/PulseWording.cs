using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Pulse;

/// <summary>
/// In which words a pulse asked: two answers are compared where their statement and the scale read alike. An answer keeps a print of each
/// of the five, or nothing where all are the product's own.
/// </summary>
public static class PulseWording
{
    private const char Between = ' ';

    /// <summary>Of a statement in the product's own words.</summary>
    private const string Own = "-";

    private const int Length = 8;

    /// <summary>The text that a score is called by.</summary>
    public static string ScoreKey(string score) => $"pulse.score.{score}";

    /// <summary>The text of one of the statements that contacts judge.</summary>
    public static string StatementKey(string element) => $"pulse.statement.{element}";

    /// <summary>The text of one of the statements that the staff say of themselves.</summary>
    public static string GroupStatementKey(string element) => $"group-pulse.statement.{element}";

    /// <summary>What an answer of a contact's keeps of the words that it was given to.</summary>
    public static string Of(NetworkWords words) => Of(words, StatementKey);

    /// <summary>The same of what the staff were asked.</summary>
    public static string OfGroup(NetworkWords words) => Of(words, GroupStatementKey);

    /// <summary>All that a question to the staff is asked in, of what a network says in its own words.</summary>
    public static NetworkWords AskedOfGroup(NetworkWords words)
    {
        HashSet<string> keys =
            [.. AdkarElements.InOrder.Select(element => GroupStatementKey(element.Key())), .. AdkarScores.Choices.Keys.Select(ScoreKey)];
        return new NetworkWords(Asked(words.Words), Asked(words.English));

        Dictionary<string, string> Asked(IReadOnlyDictionary<string, string> all) =>
            all.Where(word => keys.Contains(word.Key)).ToDictionary();
    }

    /// <summary>Whether an element was asked about in the same words.</summary>
    public static bool IsSame(string one, string other, AdkarElement element) => PrintOf(one, element) == PrintOf(other, element);

    private static string PrintOf(string wording, AdkarElement element) =>
        wording.Split(Between) is { Length: > 1 } prints && (int)element < prints.Length ? prints[(int)element] : Own;

    private static string Of(NetworkWords words, Func<string, string> statement)
    {
        string[] prints = [.. AdkarElements.InOrder.Select(element => Print(words, statement(element.Key())))];
        return Array.TrueForAll(prints, print => print == Own) ? "" : string.Join(Between, prints);
    }

    private static string Print(NetworkWords words, string statement)
    {
        string[] keys = [statement, .. AdkarScores.Choices.Keys.Order(StringComparer.Ordinal).Select(ScoreKey)];
        var said = string.Join('\n', keys.Select(key => words.Words.GetValueOrDefault(key, "")));
        return keys.Any(words.Words.ContainsKey)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..Length]
            : Own;
    }
}
