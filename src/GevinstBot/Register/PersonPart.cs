using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;

namespace GevinstBot.Register;

/// <summary>The fields that name somebody: one from a list, or somebody new by name and object id.</summary>
public static class PersonPart
{
    /// <param name="people">Who can be chosen.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="question">Whether there is a directory, and whom it found.</param>
    /// <param name="suggested">Who is chosen before somebody chooses; null when nobody.</param>
    public static IEnumerable<AdaptiveElement> Fields(
        IEnumerable<Person> people, FilledForm form, RegisterQuestion question, string? suggested = null) =>
        Fields(people, form, question.HasDirectory, question.Directory, suggested);

    /// <param name="people">Who can be chosen.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="hasDirectory">Somebody new may be named by name or e-mail alone.</param>
    /// <param name="found">Whom the directory found; null when it wasn't asked.</param>
    /// <param name="suggested">Who is chosen before somebody chooses; null when nobody.</param>
    public static IEnumerable<AdaptiveElement> Fields(
        IEnumerable<Person> people, FilledForm form, bool hasDirectory, DirectoryAnswer? found, string? suggested = null)
    {
        var known = people.ToList();
        return [.. known.Count == 0 ? [] : Known(known, form, suggested), .. Somebody(known.Count > 0, form, hasDirectory, found)];
    }

    /// <summary>Somebody who isn't in the list, and what has to be filled in of them.</summary>
    /// <param name="mayBeKnown">There is a list above.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="hasDirectory">They may be named by name or e-mail alone.</param>
    /// <param name="found">Whom the directory found; null when it wasn't asked.</param>
    public static IEnumerable<AdaptiveElement> Somebody(bool mayBeKnown, FilledForm form, bool hasDirectory, DirectoryAnswer? found)
    {
        var texts = form.Texts;
        return
        [
            Say.Small(texts[(mayBeKnown, hasDirectory) switch
            {
                (false, true) => "network.person-by-name",
                (false, false) => "network.person-by-id",
                (true, true) => "network.person-new",
                (true, false) => "network.person-new-by-id",
            }]),
            .. NewFields(
                TypedPerson.New,
                (texts[hasDirectory ? "network.person-name" : "network.person-only-name"], texts["network.person-object-id"]),
                form, found),
        ];
    }

    /// <summary>Where nobody new can be meant.</summary>
    public static IEnumerable<AdaptiveElement> Known(IEnumerable<Person> people, FilledForm form, string? suggested = null) =>
    [
        form.OneOf(
            TypedPerson.Chosen, form.Texts["network.person"],
            people.OrderBy(person => person.Name, StringComparer.Create(form.Texts.Culture, ignoreCase: true))
                .Select(person => (person.Name, person.Id.Value)),
            suggested, form.Texts["network.person-hint"]),
    ];

    /// <summary>Somebody new: whom the directory is asked about, and of several that it finds one is chosen.</summary>
    /// <param name="fields">Their names.</param>
    /// <param name="labels">What stands above the name, and above the object id.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="found">Whom the directory found; null when it wasn't asked.</param>
    public static IEnumerable<AdaptiveElement> NewFields(
        NewPersonFields fields, (string Name, string ObjectId) labels, FilledForm form, DirectoryAnswer? found)
    {
        yield return form.Text(fields.Name, labels.Name, longest: 100);
        if (Choice(fields, form, found) is { } choice)
            yield return choice;
        yield return form.Text(fields.ObjectId, labels.ObjectId, longest: 40);
    }

    /// <summary>
    /// The same for one of many: the object id stands beside the name where nobody can be looked up, and else only where it is needed.
    /// </summary>
    /// <param name="fields">Their names.</param>
    /// <param name="labels">What stands above the name, and above the object id.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="hasDirectory">They may be named by name or e-mail alone.</param>
    /// <param name="found">Whom the directory found; null when it wasn't asked.</param>
    public static IEnumerable<AdaptiveElement> NewOfMany(
        NewPersonFields fields, (string Name, string ObjectId) labels, FilledForm form, bool hasDirectory, DirectoryAnswer? found)
    {
        var name = form.Text(fields.Name, labels.Name, longest: 100);
        var objectId = form.Text(fields.ObjectId, labels.ObjectId, longest: 40);
        // What is wrong with one of them takes several lines, beside which the other would stand alone.
        if (!hasDirectory)
            return form.IsWrong(fields.Name) || form.IsWrong(fields.ObjectId)
                ? [name, objectId]
                : [Place.FieldsBeside(name, objectId)];
        var isNeeded = form.Typed.GetValueOrDefault(fields.ObjectId, "").Length > 0
            || (found is not null && (found.Outcome is not DirectoryOutcome.Answered || found.People.Count == 0));
        return [.. ((AdaptiveElement?[])[name, Choice(fields, form, found), isNeeded ? objectId : null]).OfType<AdaptiveElement>()];
    }

    /// <summary>Which of several; null where there is nothing to choose.</summary>
    private static AdaptiveElement? Choice(NewPersonFields fields, FilledForm form, DirectoryAnswer? found) =>
        found is { People.Count: > 1 } || (found is { People.Count: 1 } && form.IsWrong(fields.Found))
            ? Ask.OneOf(
                fields.Found, form.Texts["network.person-found"], found.People.Select(person => (Shown(person), person.Id.Value)),
                found.People.FirstOrDefault(person => person.Id.Value == form.Typed.GetValueOrDefault(fields.Found))?.Id.Value,
                form.Texts["network.what-hint"])
                .WithProblems(form.Problems, form.Texts)
            : null;

    private static string Shown(DirectoryPerson person) => person.Mail is { } mail ? $"{person.Name} · {mail}" : person.Name;
}
