using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>One card of «kom i gang»: what was typed on it, checked, as fields that the next cards build on.</summary>
public static class SetupAnswer
{
    public const string NoneChosen = "setup.none-chosen";

    public const string RegionMissing = "setup.region-missing";

    /// <summary>One argument: by which name the object id stands on the cards already.</summary>
    public const string NamedTwice = "setup.object-id-twice";

    private const int LongestName = 100;

    public static readonly IReadOnlyList<string> Hours = ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00"];

    public static readonly IReadOnlyList<string> Weekdays = ["1", "2", "3", "4", "5"];

    public static readonly IReadOnlyList<string> Nths = ["1", "2", "3", "4", "5"];

    /// <param name="step">Which card.</param>
    /// <param name="typed">What was typed on it.</param>
    /// <param name="choices">What its lists hold, by their fields; on the card of contacts, the organisations.</param>
    /// <param name="directory">What the directory says of contacts without an object id, by organisation.</param>
    /// <param name="lead">Who sets it up, by the name they gave; null before they did.</param>
    public static Checked<IReadOnlyDictionary<string, string>> Read(
        string step, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, IReadOnlyList<string>> choices,
        IReadOnlyDictionary<string, DirectoryAnswer> directory, Person? lead = null)
    {
        var form = new TypedForm(typed);
        var fields = new Dictionary<string, string>();
        if (step == "region")
            fields[SetupField.LeadName] = form.RequiredLine(SetupField.LeadName, LongestName);
        if (step == "contacts")
            ReadContacts(form, choices[SetupField.Organizations], fields, directory, lead);
        else if (step == "indicators")
            ReadIndicators(form, choices, fields);
        else
            foreach (var (field, known) in choices)
                fields[field] = field is SetupField.Organizations
                    ? Several(form, field, known)
                    : form.RequiredChoice(field, known, field is SetupField.Region ? RegionMissing : TypedForm.Required);
        return form.Checked<IReadOnlyDictionary<string, string>>(() => fields);
    }

    /// <summary>One list an area, and at least one of all.</summary>
    private static void ReadIndicators(
        TypedForm form, IReadOnlyDictionary<string, IReadOnlyList<string>> choices, Dictionary<string, string> fields)
    {
        foreach (var (field, known) in choices)
            fields[field] = string.Join(',', form.Choices(field, known));
        if (fields.Values.All(chosen => chosen.Length == 0))
            form.Refuse(choices.Keys.First(), NoneChosen);
    }

    private static string Several(TypedForm form, string field, IReadOnlyList<string> known)
    {
        var chosen = form.Choices(field, known);
        if (chosen.Count == 0)
            form.Refuse(field, NoneChosen);
        return string.Join(',', chosen);
    }

    /// <summary>A contact may be named later; one that is named is known to the directory, or has a name and an object id.</summary>
    private static void ReadContacts(
        TypedForm form, IEnumerable<string> organizations, Dictionary<string, string> fields,
        IReadOnlyDictionary<string, DirectoryAnswer> directory, Person? lead)
    {
        var named = new Dictionary<PersonId, string>();
        if (lead is not null)
            named[lead.Id] = lead.Name;
        foreach (var organization in organizations)
        {
            var contact = SetupField.Contact(organization);
            var person = form.IsEmpty(contact.Name, contact.ObjectId)
                ? null
                : TypedPerson.ReadNew(form, contact, directory.GetValueOrDefault(organization));
            RefuseSecondName(form, contact, person, named);
            // An id that the directory said must not stand beside another name, for whoever goes back and writes one.
            fields[contact.ObjectId] = form.IsEmpty(contact.ObjectId) ? "" : person?.Id.Value ?? "";
            (fields[contact.Name], fields[contact.Found]) = (person?.Name ?? "", person?.Id.Value ?? "");
        }
    }

    /// <summary>One person has one name: a second one beside a typed object id would be dropped, or is of somebody else.</summary>
    private static void RefuseSecondName(TypedForm form, NewPersonFields fields, Person? person, Dictionary<PersonId, string> named)
    {
        if (person is null || named.TryAdd(person.Id, person.Name))
            return;
        if (!form.IsEmpty(fields.ObjectId) && !string.Equals(named[person.Id], person.Name, StringComparison.OrdinalIgnoreCase))
            form.Refuse(fields.ObjectId, NamedTwice, named[person.Id]);
    }
}
