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

    /// <summary>What an answer keeps of the words that it was given to.</summary>
    public static string Of(NetworkWords words)
    {
        string[] prints = [.. AdkarElements.InOrder.Select(element => Print(words, element))];
        return Array.TrueForAll(prints, print => print == Own) ? "" : string.Join(Between, prints);
    }

    /// <summary>Whether an element was asked about in the same words.</summary>
    public static bool IsSame(string one, string other, AdkarElement element) => PrintOf(one, element) == PrintOf(other, element);

    private static string PrintOf(string wording, AdkarElement element) =>
        wording.Split(Between) is { Length: > 1 } prints && (int)element < prints.Length ? prints[(int)element] : Own;

    private static string Print(NetworkWords words, AdkarElement element)
    {
        string[] keys = [$"pulse.statement.{element.Key()}", .. AdkarScores.Choices.Keys.Order(StringComparer.Ordinal).Select(ScoreKey)];
        var said = string.Join('\n', keys.Select(key => words.Words.GetValueOrDefault(key, "")));
        return keys.Any(words.Words.ContainsKey)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..Length]
            : Own;
    }
}
