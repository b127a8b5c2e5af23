using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>Somebody named in a form: one of those who are known, or somebody new by name and Entra object id.</summary>
public static class TypedPerson
{
    public const string Chosen = "person";
    public const string Name = "person-name";
    public const string ObjectId = "person-object-id";

    public const string Missing = "network.person-missing";
    public const string Both = "network.person-twice";
    public const string NotAnObjectId = "network.not-an-object-id";

    private const int LongestName = 100;

    private static readonly string[] New = [Name, ObjectId];

    /// <summary>Null when there is a problem, which is noted. Whoever is known by the id is that person.</summary>
    public static Person? Read(TypedForm form, Roster roster)
    {
        if (form.IsEmpty([Chosen, .. New]))
            form.Refuse(Chosen, Missing);
        else if (!form.IsEmpty(Chosen) && !form.IsEmpty(New))
            form.Refuse(Chosen, Both);
        else if (form.IsEmpty(Chosen))
            return ReadNew(form, roster);
        else if (roster.Find(new PersonId(form[Chosen])) is { } known)
            return known;
        else
            form.Refuse(Chosen, TypedForm.NotAChoice);
        return null;
    }

    private static Person? ReadNew(TypedForm form, Roster roster)
    {
        var id = form[ObjectId].ToLowerInvariant();
        if (!Guid.TryParseExact(id, "D", out _))
            form.Refuse(ObjectId, NotAnObjectId);
        else if (roster.Find(new PersonId(id)) is { } known)
            return known;
        var name = form.RequiredText(Name, LongestName);
        return form.IsRefused(New) ? null : new Person(new PersonId(id), name, Title: "", Language.Bokmål);
    }
}
