using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>The fields that name somebody: one from a list, or somebody new by name and object id.</summary>
public static class PersonPart
{
    /// <param name="people">Who can be chosen.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="found">Whom the directory found; null when it wasn't asked.</param>
    /// <param name="isKnown">True when nobody new can be meant.</param>
    public static IEnumerable<AdaptiveElement> Fields(
        IEnumerable<Person> people, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts,
        DirectoryAnswer? found = null, bool isKnown = false)
    {
        var choices = people.OrderBy(person => person.Name, StringComparer.Create(texts.Culture, ignoreCase: true))
            .Select(person => (person.Name, person.Id.Value));
        yield return Ask.OneOf(
            TypedPerson.Chosen, texts["network.person"], choices, typed.GetValueOrDefault(TypedPerson.Chosen), texts["network.person-hint"])
            .WithProblems(problems, texts);
        if (isKnown)
            yield break;
        yield return Say.Small(texts["network.person-new"]);
        foreach (var field in NewFields(
            TypedPerson.New, (texts["network.person-name"], texts["network.person-object-id"]), typed, problems, texts, found))
            yield return field;
    }

    /// <summary>Somebody new: whom the directory is asked about, and of several that it finds one is chosen.</summary>
    /// <param name="fields">Their names.</param>
    /// <param name="labels">What stands above the name, and above the object id.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="found">Whom the directory found; null when it wasn't asked.</param>
    public static IEnumerable<AdaptiveElement> NewFields(
        NewPersonFields fields, (string Name, string ObjectId) labels, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems, LocalTexts texts, DirectoryAnswer? found)
    {
        yield return Ask.Text(fields.Name, labels.Name, typed.GetValueOrDefault(fields.Name), longest: 100).WithProblems(problems, texts);
        if (found is { People.Count: > 1 } || (found is { People.Count: 1 } && problems.Any(problem => problem.Field == fields.Found)))
            yield return Ask.OneOf(
                fields.Found, texts["network.person-found"], found.People.Select(person => (Shown(person), person.Id.Value)),
                found.People.FirstOrDefault(person => person.Id.Value == typed.GetValueOrDefault(fields.Found))?.Id.Value)
                .WithProblems(problems, texts);
        yield return Ask.Text(fields.ObjectId, labels.ObjectId, typed.GetValueOrDefault(fields.ObjectId), longest: 40)
            .WithProblems(problems, texts);
    }

    private static string Shown(DirectoryPerson person) => person.Mail is { } mail ? $"{person.Name} · {mail}" : person.Name;
}
