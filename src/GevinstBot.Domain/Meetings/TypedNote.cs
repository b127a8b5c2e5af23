using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// A note in one line: «Ahus: send planen innen 20. desember», «Kari Nordmann sender planen innen fredag». Whom and when are read where
/// they stand so; all else is what is to be done, and the form shows it all before anything counts.
/// </summary>
public static partial class TypedNote
{
    /// <summary>«Akershus universitetssykehus HF» has three.</summary>
    private const int MostWordsOfName = 5;

    /// <param name="written">As it was typed, or all the words of a message.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="organizations">Which can be named; what the lead is called stands among them.</param>
    /// <param name="owners">Who can be.</param>
    /// <param name="today">A day without a year is this one, or the next.</param>
    public static IReadOnlyDictionary<string, string> Fields(
        string written, NoteKind kind, IEnumerable<Organization> organizations, ActionOwners owners, LocalDate today)
    {
        if (kind is NoteKind.Decision)
            return With(written.Trim());
        var text = CleanText.OneLine(written);
        var (owner, person, due) = ((Organization?)null, (Person?)null, (LocalDate?)null);
        foreach (var (who, what) in Begun(text))
        {
            owner = organizations.FirstOrDefault(one => one.IsCalled(CleanText.Command(who)));
            person = owner is null ? owners.Find(who) : null;
            if (owner is null && person is null)
                continue;
            text = what;
            break;
        }
        if (Dated().Match(text) is { Success: true } dated && SpokenDay.Read(dated.Groups["when"].Value, today) is { } day)
            (due, text) = (day, dated.Groups["rest"].Value.TrimEnd(',', ' '));
        var fields = With(text);
        if (owner is not null)
            fields[MeetingNote.OwnerField] = owner.Id.Value;
        if (person is not null)
            fields[MeetingNote.PersonField] = person.Name;
        if (due is { } by)
            fields[MeetingNote.DueField] = LocalDatePattern.Iso.Format(by);
        return fields;
    }

    /// <summary>
    /// Who it may begin with, and what is to be done: «Ahus: send planen», and «OUS følger opp planen», the longest name first. A name that
    /// is a part of the sentence stays in it.
    /// </summary>
    private static IEnumerable<(string Who, string What)> Begun(string text)
    {
        if (Owned().Match(text) is { Success: true } owned)
            yield return (owned.Groups["who"].Value.Trim(), owned.Groups["rest"].Value);
        var words = text.Split(' ');
        for (var count = Math.Min(MostWordsOfName, words.Length - 1); count > 0; count--)
            yield return (string.Join(' ', words[..count]), text);
    }

    private static Dictionary<string, string> With(string text) => WrittenBeside.Fields(MeetingNote.TextField, text);

    [GeneratedRegex(@"^(?<who>[^:]{1,60}):\s*(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    /// <summary>The last such word: «planen for tiltak innen rus innen 20. desember».</summary>
    [GeneratedRegex(
        @"^(?<rest>.*\S)\s+(innen|by|frist|due):?\s+(?<when>\S.{0,40})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dated();
}
