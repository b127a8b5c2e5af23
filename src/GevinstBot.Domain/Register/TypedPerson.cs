using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>
/// Somebody named in a form: one of those who are known, or somebody new by name or e-mail as the directory knows them, or by name and
/// Entra object id.
/// </summary>
public static class TypedPerson
{
    public const string Chosen = "person";

    public const string Missing = "network.person-missing";
    public const string Both = "network.person-twice";
    public const string NotAnObjectId = "network.not-an-object-id";

    /// <summary>One argument: whose the object id is, where another name stands beside it.</summary>
    public const string OfAnother = "network.object-id-of-another";

    /// <summary>One argument: what was typed. Also whoever belongs to another organisation's directory.</summary>
    public const string NotFound = "network.person-not-found";

    /// <summary>One argument: what was typed.</summary>
    public const string Several = "network.person-several";

    public const string NoDirectory = "network.no-directory";
    public const string DirectorySilent = "network.directory-silent";

    /// <summary>Somebody who isn't in the list.</summary>
    public static readonly NewPersonFields New = new("person-name", "person-object-id", "person-found");

    internal const int LongestName = 100;

    /// <summary>Null when there is a problem, which is noted. Whoever is known by the id is that person.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="roster">Those who are known.</param>
    /// <param name="directory">What the directory says of a name without an object id; null when it wasn't asked.</param>
    public static Person? Read(TypedForm form, Roster roster, DirectoryAnswer? directory = null)
    {
        if (form.IsEmpty(Chosen, New.Name, New.ObjectId))
            form.Refuse(Chosen, Missing);
        else if (!form.IsEmpty(Chosen) && !form.IsEmpty(New.Name, New.ObjectId))
            form.Refuse(Chosen, Both);
        else if (form.IsEmpty(Chosen))
            return Find(roster, form[New.ObjectId]) is { } held
                ? Same(form, held)
                : ReadNew(form, New, directory) is { } read ? roster.Find(read.Id) ?? read : null;
        else if (roster.Find(new PersonId(form[Chosen])) is { } known)
            return known;
        else
            form.Refuse(Chosen, TypedForm.NotAChoice);
        return null;
    }

    /// <summary>Somebody new; null when there is a problem, which is noted.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="fields">Where.</param>
    /// <param name="directory">What the directory says of a name without an object id; null when it wasn't asked.</param>
    public static Person? ReadNew(TypedForm form, NewPersonFields fields, DirectoryAnswer? directory)
    {
        var name = form.RequiredLine(fields.Name, LongestName);
        if (form.IsEmpty(fields.ObjectId) && directory is not null && !form.IsRefused(fields.Name))
            return Choose(form, fields, directory);
        var id = form[fields.ObjectId].ToLowerInvariant();
        if (!PersonId.IsOne(id))
            form.Refuse(fields.ObjectId, NotAnObjectId);
        return form.IsRefused(fields.Name, fields.ObjectId) ? null : Person(new PersonId(id), name);
    }

    /// <summary>Whoever is known by the id; but a name beside it that isn't theirs means that one of the two is a slip.</summary>
    private static Person? Same(TypedForm form, Person held)
    {
        if (form.IsEmpty(New.Name) || string.Equals(form[New.Name], held.Name, StringComparison.OrdinalIgnoreCase))
            return held;
        form.Refuse(New.ObjectId, OfAnother, held.Name);
        return null;
    }

    private static Person? Find(Roster roster, string objectId) => roster.Find(new PersonId(objectId.ToLowerInvariant()));

    /// <summary>
    /// Never a guess: of several one is chosen, of those whom the directory says now. If the chosen one isn't among them, it is asked
    /// again, also where only one is left.
    /// </summary>
    private static Person? Choose(TypedForm form, NewPersonFields fields, DirectoryAnswer directory)
    {
        var chosen = form[fields.Found];
        if (directory.Outcome is not DirectoryOutcome.Answered)
            form.Refuse(fields.ObjectId, directory.Outcome is DirectoryOutcome.Silent ? DirectorySilent : NoDirectory);
        else if (directory.People.Count == 0)
            form.Refuse(fields.Name, NotFound, form[fields.Name]);
        else if (directory.People.FirstOrDefault(found => found.Id.Value == chosen) is { } one)
            return Person(one.Id, one.Name);
        else if (chosen.Length > 0)
            form.Refuse(fields.Found, TypedForm.NotAChoice);
        else if (directory.People is [var only])
            return Person(only.Id, only.Name);
        else
            form.Refuse(fields.Found, Several, form[fields.Name]);
        return null;
    }

    private static Person Person(PersonId id, string name) => new(id, name, Title: "", Language.Bokmål);
}
