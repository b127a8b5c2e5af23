using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>To whom somebody gives a task: one of the own organisation, who isn't the one who has it.</summary>
public static class HandoverTo
{
    public const string HasItAlready = "handover.has-it";

    /// <summary>One argument: whose contact it is.</summary>
    public const string OfAnother = "handover.of-another";

    /// <param name="typed">What was typed.</param>
    /// <param name="organization">Whose task it is.</param>
    /// <param name="has">Who has it.</param>
    /// <param name="roster">The network.</param>
    /// <param name="directory">What the directory says of somebody who isn't in the network.</param>
    public static Checked<Person> Read(
        IReadOnlyDictionary<string, string> typed, OrganizationId organization, PersonId has, Roster roster, DirectoryAnswer? directory)
    {
        var form = new TypedForm(typed);
        var person = TypedPerson.Read(form, roster, directory);
        var field = form.IsEmpty(TypedPerson.Chosen) ? TypedPerson.New.Name : TypedPerson.Chosen;
        if (person is not null && person.Id == has)
            form.Refuse(field, HasItAlready);
        else if (person is not null && OtherOf(person.Id, organization, roster) is { } other)
            form.Refuse(field, OfAnother, roster.Organization(other).ShortName);
        return form.Checked(() => person!);
    }

    /// <summary>Whom an organisation has named before; anybody else is named by name or e-mail.</summary>
    public static IEnumerable<Person> Known(OrganizationId organization, PersonId has, Roster roster) =>
        roster.Substitutes.Where(substitute => substitute.Organization == organization).Select(substitute => substitute.Person)
            .Concat(roster.ContactOf(organization) is { } contact ? [contact] : [])
            .Where(person => person != has)
            .Distinct()
            .Select(roster.Find).OfType<Person>();

    /// <summary>A contact answers for the own organisation, and for no other's.</summary>
    internal static OrganizationId? OtherOf(PersonId person, OrganizationId organization, Roster roster)
    {
        var own = roster.ContactFor(person).ToList();
        return own.Count == 0 || own.Contains(organization) ? null : own[0];
    }
}
