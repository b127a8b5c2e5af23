using System.Text.RegularExpressions;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;

namespace GevinstBot.Network;

/// <summary>
/// A network file may name a person by e-mail alone. The object id is looked up in the directory once and written beside the e-mail, so
/// that what is stored says who everybody is, and can be read where there is no directory.
/// </summary>
/// <param name="directory">Who knows.</param>
/// <param name="stored">
/// Reads the network file that counts; null when there is none. Whoever only reads a file must not need the store.
/// </param>
public sealed class PersonIds(PeopleDirectory directory, Func<CancellationToken, Task<string?>> stored)
{
    private const string Email = "email";
    private const string ObjectId = "aadObjectId";

    /// <summary>Whoever has their id in the network that counts isn't looked up again, so a start needs no directory.</summary>
    /// <param name="text">A network file.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The file with the ids in it, and which couldn't be had.</returns>
    public async Task<(string Text, IReadOnlyList<FileProblem> Problems)> FillAsync(string text, CancellationToken ct)
    {
        var unnamed = PeopleIn(text).Where(person => person.Id is null).Select(person => person.Email).ToList();
        if (unnamed.Count == 0)
            return (text, []);
        var known = PeopleIn(await stored(ct) ?? "").Where(person => person.Id is not null)
            .ToLookup(person => person.Email.Value, person => person.Id!, StringComparer.OrdinalIgnoreCase);
        var (lines, problems) = (text.Split('\n'), new List<FileProblem>());
        foreach (var email in unnamed)
        {
            var (id, problem) = known[email.Value].FirstOrDefault() is { } before ? (before, null) : await LookUpAsync(email, ct);
            if (id is not null)
                lines[email.Line - 1] = Filled(lines[email.Line - 1], email.Value, id);
            else
                problems.Add(problem!);
        }
        return (string.Join('\n', lines), problems);
    }

    private async Task<(string? Id, FileProblem? Problem)> LookUpAsync(FileText email, CancellationToken ct)
    {
        var answer = await directory.AnswerAsync(email.Value, ct);
        ct.ThrowIfCancellationRequested();
        return answer switch
        {
            { People: [var person] } => (person.Id.Value, null),
            { Outcome: DirectoryOutcome.NotSet } => (null, new FileProblem(email.Line, "file.no-directory", email.Value)),
            { Outcome: DirectoryOutcome.NotPermitted } =>
                (null, new FileProblem(email.Line, "file.directory-not-permitted", email.Value, GraphPermissions.People)),
            { Outcome: DirectoryOutcome.Silent } => (null, new FileProblem(email.Line, "file.directory-no-answer", email.Value)),
            { People: [] } => (null, new FileProblem(email.Line, "file.person-not-found", email.Value)),
            _ => (null, new FileProblem(email.Line, "file.person-several", email.Value)),
        };
    }

    /// <summary>Everybody with an e-mail, and their object id where it is there. A file that can't be read has nobody.</summary>
    private static IEnumerable<(FileText Email, string? Id)> PeopleIn(string text) =>
        from person in (Under(new YamlReading(NetworkText.WithoutPreamble(text), []).Root(), "people") as FileList)?.Items ?? []
        let email = Under(person, Email) as FileText
        where email is { IsNothing: false, Value.Length: > 0 }
        select (email, Under(person, ObjectId) is FileText { IsNothing: false, Value: var id } ? id : null);

    private static FileNode? Under(FileNode? node, string key) => (node as FileMap)?.Fields.GetValueOrDefault(key)?.Value;

    /// <summary>On the same line where the person stands between braces, else on a line of its own.</summary>
    private static string Filled(string line, string email, string id)
    {
        var at = Regex.Match(line, $@"\b{Email}\s*:\s*([""']?){Regex.Escape(email)}\1");
        var (before, after) = (line[..at.Index], line[(at.Index + at.Length)..]);
        var isBetweenBraces = before.Trim(' ', '-').Length > 0 || after.TrimStart().StartsWith(',') || after.TrimStart().StartsWith('}');
        return isBetweenBraces
            ? $"{before}{at.Value}, {ObjectId}: {id}{after}"
            : $"{line}\n{new string(' ', at.Index)}{ObjectId}: {id}{(line.EndsWith('\r') ? "\r" : "")}";
    }
}
