using System.Globalization;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Network;

/// <summary>
/// <c>pulseTexts: { statements, groupStatements, suggestions, scale, english: { … } }</c>: what the pulse says in the network's own words.
/// In the målgruppepuls' statements, <c>{0}</c> is the initiative.
/// </summary>
public sealed class NetworkWordsSection : NetworkSection<NetworkWords>
{
    private const string Key = "pulseTexts";

    /// <summary>The one place that a text may have.</summary>
    private const string Initiative = "{0}";

    private const int LongestStatement = 120;
    private const int LongestScore = 30;

    private static readonly string[] Elements = [.. AdkarElements.InOrder.Select(element => element.Key())];

    protected override NetworkWords Read(SectionReader root, Roster roster)
    {
        if (root.OptionalMap(Key) is not { } texts)
            return NetworkWords.None;
        var english = texts.OptionalMap("english");
        return new NetworkWords(Words(texts), english is null ? NetworkWords.None.English : Words(english));
    }

    private static Dictionary<string, string> Words(SectionReader reader)
    {
        var words = new Dictionary<string, string>();
        Read(reader, "statements", Elements, LongestStatement, (name, text) => words[PulseWording.StatementKey(name)] = text);
        Read(reader, "suggestions", Elements, LongestStatement, (name, text) => words[$"pulse.suggestion.{name}"] = text);
        // The number is never shown without its words.
        Read(
            reader, "scale", AdkarScores.Choices.Keys, LongestScore,
            (name, text) => words[PulseWording.ScoreKey(name)] = $"{name} – {text}");
        Read(
            reader, "groupStatements", Elements, LongestStatement, (name, text) => words[PulseWording.GroupStatementKey(name)] = text,
            place: Initiative);
        reader.RefuseUnknownKeys();
        return words;
    }

    /// <summary>What isn't said stays the product's own.</summary>
    private static void Read(
        SectionReader reader, string key, IEnumerable<string> names, int longest, Action<string, string> take, string? place = null)
    {
        if (reader.OptionalMap(key) is not { } texts)
            return;
        foreach (var name in names)
        {
            if (texts.OptionalText(name) is not { } text)
                continue;
            if (text.Length > longest)
                texts.ProblemAt(name, "file.too-long", name, longest.ToString(CultureInfo.InvariantCulture));
            else if ((place is null ? text : text.Replace(place, "", StringComparison.Ordinal)).AsSpan().ContainsAny('{', '}'))
                texts.ProblemAt(name, place is null ? "file.braces" : "file.braces-of-initiative", name);
            else
                take(name, text);
        }
        texts.RefuseUnknownKeys();
    }
}
