using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>What an organisation has left to do, which would be lost if it left.</summary>
/// <param name="OpenUntil">When the last of the rounds closes that ask it now; null when none does.</param>
/// <param name="Actions">How many actions it hasn't marked as done.</param>
public sealed record LeftToDo(LocalDate? OpenUntil, int Actions)
{
    public static LeftToDo Nothing { get; } = new(OpenUntil: null, Actions: 0);
}

/// <summary>An organisation that is new with its contact, is called otherwise from a day on, or leaves the network.</summary>
public static class OrganizationEdit
{
    public const string NameField = "name";
    public const string ShortNameField = "short-name";
    public const string KindField = "kind";
    public const string FromField = "from";
    public const string LastDayField = "last-day";

    public const string NameTaken = "network.name-taken";

    /// <summary>One argument: the day when the last round of those that are open closes.</summary>
    public const string OpenRounds = "network.open-rounds";

    /// <summary>One argument: how many actions it hasn't marked as done.</summary>
    public const string OpenActions = "network.open-actions";

    public const string LastOrganization = "network.last-organization";

    private const int LongestName = 100;
    private const int LongestShortName = 30;

    public static readonly IReadOnlyDictionary<string, OrganizationKind> Kinds = new Dictionary<string, OrganizationKind>
    {
        ["trust"] = OrganizationKind.HealthTrust,
        ["private"] = OrganizationKind.PrivateHospital,
        ["provider"] = OrganizationKind.ServiceProvider,
    };

    /// <param name="typed">What was typed.</param>
    /// <param name="roster">The network.</param>
    /// <param name="keyFor">Makes the organisation's key of its short name.</param>
    /// <param name="directory">What the directory says of the contact.</param>
    public static Checked<(Organization Organization, Person Contact)> ReadNew(
        IReadOnlyDictionary<string, string> typed, Roster roster, Func<string, OrganizationId> keyFor, DirectoryAnswer? directory = null)
    {
        var form = new TypedForm(typed);
        var (name, shortName) = Names(form, roster);
        var kind = form.RequiredChoice(KindField, Kinds);
        var contact = TypedPerson.Read(form, roster, directory);
        return form.Checked(() => (new Organization(keyFor(shortName), name, shortName, kind), contact!));
    }

    /// <summary>A part of an organisation that is one of its own from a day on.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="roster">The network.</param>
    /// <param name="today">The day.</param>
    /// <param name="keyFor">Makes the organisation's key of its short name.</param>
    /// <param name="directory">What the directory says of the contact.</param>
    public static Checked<(Organization Organization, Person Contact, LocalDate From)> ReadSplit(
        IReadOnlyDictionary<string, string> typed, Roster roster, LocalDate today, Func<string, OrganizationId> keyFor,
        DirectoryAnswer? directory = null)
    {
        var form = new TypedForm(typed);
        var from = form.RequiredDate(FromField, today, Absence.Past);
        var added = ReadNew(typed, roster, keyFor, directory);
        foreach (var problem in added.Problems)
            form.Refuse(problem.Field, problem.TextKey, problem.Arguments);
        return form.Checked(() => added.Match(
            read => (read.Organization, read.Contact, from!.Value), _ => throw new InvalidOperationException("It was refused.")));
    }

    public static Checked<OrganizationName> ReadName(
        IReadOnlyDictionary<string, string> typed, OrganizationId organization, Roster roster, LocalDate today)
    {
        var form = new TypedForm(typed);
        var (name, shortName) = Names(form, roster, organization);
        var from = form.RequiredDate(FromField, today, Absence.Past);
        return form.Checked(() => new OrganizationName(organization, from!.Value, name, shortName));
    }

    /// <param name="typed">What was typed.</param>
    /// <param name="roster">The network.</param>
    /// <param name="today">The day.</param>
    /// <param name="left">What the organisation has left to do.</param>
    public static Checked<LocalDate> ReadLastDay(
        IReadOnlyDictionary<string, string> typed, Roster roster, LocalDate today, LeftToDo left)
    {
        var form = new TypedForm(typed);
        var day = LastDay(form, today, left);
        if (roster.Organizations.Count == 1)
            form.Refuse(LastDayField, LastOrganization);
        return form.Checked(() => day!.Value);
    }

    /// <summary>A last day after which nothing is left that only this organisation would do; null when there is none.</summary>
    internal static LocalDate? LastDay(TypedForm form, LocalDate today, LeftToDo left)
    {
        var day = form.RequiredDate(LastDayField, today, Absence.Past);
        if (day < left.OpenUntil)
            form.Refuse(LastDayField, OpenRounds, left.OpenUntil);
        if (left.Actions > 0)
            form.Refuse(LastDayField, OpenActions, left.Actions);
        return day;
    }

    /// <summary>A name that stands for one organisation; without a short one, both are the same.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="roster">The network.</param>
    /// <param name="except">Those whose names are theirs to keep or give up.</param>
    internal static (string Name, string ShortName) Names(TypedForm form, Roster roster, params OrganizationId[] except)
    {
        var name = form.RequiredLine(NameField, LongestName);
        var shortName = form.Line(ShortNameField, LongestShortName);
        if (roster.Organizations.Concat(roster.Coming).Any(other => !except.Contains(other.Id)
            && (Same(other.Name, name) || Same(other.ShortName, shortName.Length > 0 ? shortName : name))))
            form.Refuse(NameField, NameTaken);
        return (name, shortName.Length > 0 ? shortName : name);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
