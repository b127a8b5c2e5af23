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
    /// <param name="isKnown">True when nobody new can be meant.</param>
    public static IEnumerable<AdaptiveElement> Fields(
        IEnumerable<Person> people, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts,
        bool isKnown = false)
    {
        var choices = people.OrderBy(person => person.Name, StringComparer.Create(texts.Culture, ignoreCase: true))
            .Select(person => (person.Name, person.Id.Value));
        yield return Ask.OneOf(
            TypedPerson.Chosen, texts["network.person"], choices, typed.GetValueOrDefault(TypedPerson.Chosen), texts["network.person-hint"])
            .WithProblems(problems, texts);
        if (isKnown)
            yield break;
        yield return Say.Small(texts["network.person-new"]);
        yield return Ask.Text(TypedPerson.Name, texts["network.person-name"], typed.GetValueOrDefault(TypedPerson.Name), longest: 100)
            .WithProblems(problems, texts);
        yield return Ask.Text(
            TypedPerson.ObjectId, texts["network.person-object-id"], typed.GetValueOrDefault(TypedPerson.ObjectId), longest: 40)
            .WithProblems(problems, texts);
    }
}
