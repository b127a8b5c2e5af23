using System.Text.Json;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Privacy;

/// <summary>
/// Somebody who is to be forgotten, and how: where their id stood stands another that leads to nobody, and where their name stood, words
/// that name nobody.
/// </summary>
public sealed class Forgotten
{
    private readonly Regex _id;
    private readonly Regex? _name;
    private readonly IReadOnlyList<string> _names;
    private readonly string _called;

    /// <param name="person">Who.</param>
    /// <param name="reference">What they are called in the log: 32 hexadecimal digits.</param>
    /// <param name="names">What they have been called, and their e-mail addresses.</param>
    /// <param name="called">What they are called from now on, «en tidligere deltaker».</param>
    public Forgotten(PersonId person, string reference, IReadOnlyList<string> names, string called)
    {
        (Person, _names, _called) = (person, names, called);
        Pseudonym = new PersonId(Guid.ParseExact(reference, "N").ToString("D"));
        _id = new Regex(Regex.Escape(person.Value), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        // A first name alone is many people's: what somebody wrote with it in it stays.
        string[] whole = [.. names.Where(name => name.Trim().IndexOfAny([' ', '@']) > 0)
            .SelectMany(name => (string[])[name, JsonEncodedText.Encode(name).ToString()]).Distinct().Select(Regex.Escape)];
        _name = whole.Length == 0 ? null : new Regex(
            $@"(?<![\p{{L}}\p{{N}}])({string.Join('|', whole)})(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public PersonId Person { get; }

    /// <summary>Stands in the place of the object id, and is of the same form.</summary>
    public PersonId Pseudonym { get; }

    /// <summary>The key that names them in a network from now on.</summary>
    public string Key => KeyOf(Pseudonym);

    /// <summary>The key of whoever stands in for somebody, by the id that leads to nobody.</summary>
    public static string KeyOf(PersonId pseudonym) => $"tidligere-{pseudonym.Value.Split('-')[0]}";

    public string Called => _called;

    public bool IsIn(string text) => _id.IsMatch(text) || _name?.IsMatch(text) is true;

    /// <summary>Whether the text is their name, and nothing else.</summary>
    public bool IsName(string text) => _names.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text without them.</summary>
    public string Without(string text)
    {
        var without = _id.Replace(text, Pseudonym.Value);
        return _name is null ? without : _name.Replace(without, _called);
    }
}
