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

    public static Checked<Minutes> Read(Agenda agenda, IReadOnlyCollection<OrganizationId> organizations, Func<string, string> typed)
    {
        var problems = new List<Problem>();
        List<Decision> decisions = [.. agenda.Kept.Select(item => Decision(item, typed, problems)).OfType<Decision>()];
        List<DecidedAction> actions = [.. Enumerable.Range(1, MostActions)
            .Select(number => Action(number, agenda.MeetingDay, organizations, typed, problems)).OfType<DecidedAction>()];
        return problems.Count == 0
            ? Checked<Minutes>.Accepted(new Minutes(agenda.MeetingDay, decisions, actions))
            : Checked<Minutes>.Rejected(problems);
    }

    private static Decision? Decision(AgendaItem item, Func<string, string> typed, List<Problem> problems)
    {
        var text = typed(DecisionField(item.Id)).Trim();
        if (text.Length > LongestDecision)
            problems.Add(AgendaEdit.TooLong(DecisionField(item.Id), LongestDecision));
        return text.Length == 0 ? null : new Decision(item.Id, item.Title, text);
    }

    private static DecidedAction? Action(
        int number, LocalDate meeting, IReadOnlyCollection<OrganizationId> organizations, Func<string, string> typed, List<Problem> problems)
    {
        var (what, who, due) = (typed(ActionField(number)).Trim(), typed(OrganizationField(number)).Trim(), typed(DueField(number)).Trim());
        if (what.Length + who.Length + due.Length == 0)
            return null;
        if (what.Length == 0)
            problems.Add(new Problem(ActionField(number), "minutes.action-needs-what"));
        if (what.Length > LongestAction)
            problems.Add(AgendaEdit.TooLong(ActionField(number), LongestAction));
        var organization = new OrganizationId(who);
        if (!organizations.Contains(organization))
            problems.Add(new Problem(OrganizationField(number), who.Length == 0 ? "minutes.action-needs-organization" : "form.not-a-choice"));
        return Due(due, meeting, DueField(number), problems) is { } day ? new DecidedAction(number, what, organization, day) : null;
    }

    private static LocalDate? Due(string typed, LocalDate meeting, string field, List<Problem> problems)
    {
        var read = TypedDate.Read(typed);
        var problem = typed.Length == 0 ? "minutes.action-needs-due"
            : read is not { } day ? "form.not-a-date"
            : day < meeting ? "minutes.due-before-meeting"
            : TypedDate.IsTooFar(day, meeting) ? TypedDate.TooFar
            : null;
        if (problem is null)
            return read;
        problems.Add(new Problem(field, problem));
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
