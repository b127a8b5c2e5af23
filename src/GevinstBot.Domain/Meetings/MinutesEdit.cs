using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Meetings;

/// <summary>The lead's minutes as typed: a decision for each item, all optional, and the actions.</summary>
public static class MinutesEdit
{
    /// <summary>More than a card has room for beside the decisions.</summary>
    public const int MostActions = 12;

    /// <summary>Empty rows that a form has at least, those that are filled in not counted.</summary>
    public const int EmptyActions = 3;

    /// <summary>Long enough for a decision in a sentence or two; thirty of them still fit on one card.</summary>
    public const int LongestDecision = 250;

    public const int LongestAction = 200;

    public const string Approved = "yes";
    public const string NotApproved = "no";

    /// <summary>Which organisations were there.</summary>
    public const string PresentField = "present";

    public static string DecisionField(string itemId) => $"decision-{itemId}";

    public static string ActionField(int number) => $"action-{Text(number)}";

    public static string OrganizationField(int number) => $"action-org-{Text(number)}";

    /// <summary>Whether the minutes of an earlier meeting are approved.</summary>
    public static string ApprovalField(string meeting) => $"approve-{meeting}";

    /// <summary>Who of the organisation does it, by name.</summary>
    public static string PersonField(int number) => $"action-person-{Text(number)}";

    public static string DueField(int number) => $"action-due-{Text(number)}";

    /// <summary>All that is asked of an action.</summary>
    public static IEnumerable<string> ActionFields(int number) =>
        [ActionField(number), OrganizationField(number), PersonField(number), DueField(number)];

    public static Checked<Minutes> Read(IReadOnlyDictionary<string, string> typed, Agenda agenda, ActionOwners owners)
    {
        var form = new TypedForm(typed);
        List<Decision> decisions = [.. agenda.Kept.Select(item => Decision(form, item)).OfType<Decision>()];
        List<string> choices = [.. owners.Organizations.Select(organization => organization.Value)];
        List<DecidedAction> actions = [.. Enumerable.Range(1, MostActions)
            .Select(number => Action(form, number, agenda.MeetingDay, owners)).OfType<DecidedAction>()];
        List<ApprovedMinutes> approved = [.. agenda.Kept.Select(item => item.Approves).OfType<ApprovedMinutes>()
            .Where(earlier => IsApproved(form, earlier))];
        // A card from before this was asked has no such field, and Teams may send an empty one or leave it out: a meeting without anybody
        // isn't what somebody means by either.
        var present = form.Choices(PresentField, choices);
        return form.Checked(() => new Minutes(agenda.MeetingDay, decisions, actions)
        {
            Present = present.Count == 0 ? null : [.. present.Select(id => new OrganizationId(id))],
            Approves = approved.Count > 0 ? approved : null,
        });
    }

    /// <summary>Puts an action where it stands in the form.</summary>
    public static void Fill(IDictionary<string, string> fields, DecidedAction action, ActionOwners owners)
    {
        fields[ActionField(action.Number)] = action.What;
        fields[OrganizationField(action.Number)] = action.Organization.Value;
        if (owners.NameOf(action.Person) is { } name)
            fields[PersonField(action.Number)] = name;
        fields[DueField(action.Number)] = LocalDatePattern.Iso.Format(action.Due);
    }

    /// <summary>An action with all that is asked of it; null where something isn't right, and is refused.</summary>
    internal static DecidedAction? RequiredAction(TypedForm form, int number, LocalDate meeting, ActionOwners owners)
    {
        var what = form.RequiredLine(ActionField(number), LongestAction, "minutes.action-needs-what");
        var owner = owners.Read(form, OrganizationField(number), PersonField(number));
        var due = form.RequiredDate(DueField(number), meeting, "minutes.due-before-meeting", "minutes.action-needs-due");
        return owner is var (of, person) && due is { } by ? new DecidedAction(number, what, of, by) { Person = person } : null;
    }

    /// <summary>Only what is said to be: where nothing is, the next agenda has them again.</summary>
    private static bool IsApproved(TypedForm form, ApprovedMinutes earlier)
    {
        var field = ApprovalField(earlier.Meeting);
        return form[field].Length > 0 && form.RequiredChoice(field, [Approved, NotApproved], TypedForm.NotAChoice) == Approved;
    }

    /// <summary>Whether earlier minutes are approved is asked by itself.</summary>
    private static Decision? Decision(TypedForm form, AgendaItem item) =>
        item.Approves is null && form.Text(DecisionField(item.Id), LongestDecision) is { Length: > 0 } text
            ? new Decision(item.Id, item.Called, text)
            : null;

    private static DecidedAction? Action(TypedForm form, int number, LocalDate meeting, ActionOwners owners) =>
        form.IsEmpty([.. ActionFields(number)]) ? null : RequiredAction(form, number, meeting, owners);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
