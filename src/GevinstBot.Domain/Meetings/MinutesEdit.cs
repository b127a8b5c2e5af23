using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>The lead's minutes as typed: a decision for each item, all optional, and up to three actions.</summary>
public static class MinutesEdit
{
    public const int MostActions = 3;

    /// <summary>Long enough for a decision in a sentence or two; thirty of them still fit on one card.</summary>
    public const int LongestDecision = 250;

    public const int LongestAction = 200;

    public static string DecisionField(string itemId) => $"decision-{itemId}";

    public static string ActionField(int number) => $"action-{Text(number)}";

    public static string OrganizationField(int number) => $"action-org-{Text(number)}";

    public static string DueField(int number) => $"action-due-{Text(number)}";

    /// <summary>All that is asked of an action.</summary>
    public static IEnumerable<string> ActionFields(int number) => [ActionField(number), OrganizationField(number), DueField(number)];

    public static Checked<Minutes> Read(
        IReadOnlyDictionary<string, string> typed, Agenda agenda, IReadOnlyCollection<OrganizationId> organizations)
    {
        var form = new TypedForm(typed);
        List<Decision> decisions = [.. agenda.Kept.Select(item => Decision(form, item)).OfType<Decision>()];
        List<string> choices = [.. organizations.Select(organization => organization.Value)];
        List<DecidedAction> actions = [.. Enumerable.Range(1, MostActions)
            .Select(number => Action(form, number, agenda.MeetingDay, choices)).OfType<DecidedAction>()];
        return form.Checked(() => new Minutes(agenda.MeetingDay, decisions, actions));
    }

    private static Decision? Decision(TypedForm form, AgendaItem item) =>
        form.Text(DecisionField(item.Id), LongestDecision) is { Length: > 0 } text ? new Decision(item.Id, item.Called, text) : null;

    private static DecidedAction? Action(TypedForm form, int number, LocalDate meeting, IReadOnlyCollection<string> organizations)
    {
        if (form.IsEmpty([.. ActionFields(number)]))
            return null;
        var what = form.RequiredLine(ActionField(number), LongestAction, "minutes.action-needs-what");
        var organization = form.RequiredChoice(OrganizationField(number), organizations, "minutes.action-needs-organization");
        return form.RequiredDate(DueField(number), meeting, "minutes.due-before-meeting", "minutes.action-needs-due") is { } due
            ? new DecidedAction(number, what, new OrganizationId(organization), due)
            : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
