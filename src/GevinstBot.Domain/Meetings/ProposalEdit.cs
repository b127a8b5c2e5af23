using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Meetings;

/// <summary>What a lead changes of a proposed plan before it counts: a meeting is moved, taken out or added.</summary>
public static class ProposalEdit
{
    public const string WhichField = "plan-day";
    public const string DoField = "plan-do";
    public const string DayField = "plan-new-day";

    /// <summary>The choice that is none of the proposed meetings.</summary>
    public const string Add = "add";

    public const string Move = "move";
    public const string Drop = "drop";

    /// <summary>What a proposed meeting is called in the form.</summary>
    public static string Name(PlannedMeeting meeting) => LocalDatePattern.Iso.Format(meeting.Day);

    /// <summary>True where it is done already: the same press once more, or by somebody else.</summary>
    public static bool IsDone(IReadOnlyDictionary<string, string> typed, MeetingPlanProposal proposal)
    {
        var form = new TypedForm(typed);
        var (which, days) = (form[WhichField], proposal.Meetings.Select(Name).ToList());
        return which == Add ? days.Contains(form[DayField])
            : IsGone(typed, proposal) && form[DoField] == Move && days.Contains(form[DayField]);
    }

    /// <summary>The day isn't one of the proposal's: taken out before, or never there.</summary>
    public static bool IsGone(IReadOnlyDictionary<string, string> typed, MeetingPlanProposal proposal)
    {
        var which = new TypedForm(typed)[WhichField];
        return which.Length > 0 && which != Add && proposal.Meetings.All(meeting => Name(meeting) != which);
    }

    /// <param name="typed">What was typed.</param>
    /// <param name="proposal">As it is.</param>
    /// <param name="after">Up to and with that day all is planned, or past.</param>
    /// <param name="calendar">What stands against a day.</param>
    /// <param name="organizations">Whom it may concern.</param>
    public static Checked<MeetingPlanProposal> Read(
        IReadOnlyDictionary<string, string> typed, MeetingPlanProposal proposal, LocalDate after, WorkingCalendar calendar,
        IReadOnlyList<OrganizationId> organizations)
    {
        var form = new TypedForm(typed);
        var which = form.RequiredChoice(WhichField, [.. proposal.Meetings.Select(Name), Add], "meeting-plan.needs-which");
        var chosen = proposal.Meetings.FirstOrDefault(meeting => Name(meeting) == which);
        var others = proposal.Meetings.Where(meeting => meeting != chosen).ToList();
        if (chosen is not null && form.RequiredChoice(DoField, (string[])[Move, Drop]) == Drop)
        {
            if (others.Count == 0)
                form.Refuse(DoField, "meeting-plan.only-one");
            return form.Checked(() => proposal with { Meetings = others });
        }
        var day = form.RequiredDate(DayField, after.PlusDays(1), "meeting-plan.too-early", "meeting-plan.needs-day");
        if (day is { } to && !form.IsRefused(WhichField))
            RefuseWhatCannotBe(form, proposal, chosen, others, to);
        return form.Checked(() => proposal with
        {
            Meetings = [.. others.Append(Planned(day!.Value, chosen, calendar, organizations)).OrderBy(meeting => meeting.Day)],
        });
    }

    private static void RefuseWhatCannotBe(
        TypedForm form, MeetingPlanProposal proposal, PlannedMeeting? chosen, List<PlannedMeeting> others, LocalDate to)
    {
        if (to == chosen?.Day)
            form.Refuse(DayField, "meeting-plan.same-day");
        else if (to < proposal.Span.FirstDay || to > proposal.Span.LastDay)
            form.Refuse(DayField, "meeting-plan.outside");
        else if (others.Exists(other => other.Day.ToYearMonth() == to.ToYearMonth()))
            form.Refuse(DayField, "meeting-plan.month-taken");
    }

    private static PlannedMeeting Planned(
        LocalDate day, PlannedMeeting? before, WorkingCalendar calendar, IReadOnlyList<OrganizationId> organizations) =>
        new(day, day, Avoided: [], DayClash.On(day, calendar, organizations)) { MovedFrom = before?.MovedFrom ?? before?.Day };
}
