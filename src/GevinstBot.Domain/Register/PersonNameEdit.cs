using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>Somebody who is called otherwise than it stands: one name everywhere, also in what was said before.</summary>
public static class PersonNameEdit
{
    /// <returns>Who it is, by the name that was typed.</returns>
    /// <param name="typed">What was typed.</param>
    /// <param name="roster">The network.</param>
    public static Checked<Person> Read(IReadOnlyDictionary<string, string> typed, Roster roster)
    {
        var form = new TypedForm(typed);
        var chosen = form.RequiredChoice(TypedPerson.Chosen, [.. roster.People.Select(person => person.Id.Value)], TypedForm.NotAChoice);
        var name = form.RequiredLine(TypedPerson.New.Name, TypedPerson.LongestName);
        return form.Checked(() => roster.Find(new PersonId(chosen))! with { Name = name });
    }
}
