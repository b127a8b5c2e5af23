using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>What can be chosen on the form of a målgruppepuls, and when it could leave.</summary>
/// <param name="Roster">The network.</param>
/// <param name="Opens">When it would leave.</param>
/// <param name="Hours">When anything is sent.</param>
public sealed record GroupPulseLimits(Roster Roster, Instant Opens, SendingHours Hours)
{
    /// <summary>The channels that the bot is in.</summary>
    public IReadOnlyList<PulseChannel> Channels { get; init; } = [];

    /// <summary>What the directory says of the group that is named; null where it wasn't asked.</summary>
    public DirectoryGroupAnswer? Group { get; init; }

    /// <summary>Whom the directory knows of those who are named by e-mail address.</summary>
    public IReadOnlyDictionary<string, PersonId> Found { get; init; } = new Dictionary<string, PersonId>();

    /// <summary>Those named by e-mail address of whom the directory can't say whether it knows them, and why not.</summary>
    public IReadOnlyDictionary<string, DirectoryOutcome> Unanswered { get; init; } = new Dictionary<string, DirectoryOutcome>();

    /// <summary>Those that can be asked about: what is over is nobody's change any more.</summary>
    public IReadOnlyList<Initiative> Initiatives =>
        [.. Roster.Initiatives.Where(initiative => !initiative.IsClosed(Hours.DayOf(Opens)))];
}

/// <summary>The form of a målgruppepuls, checked, as fields that its preview builds on.</summary>
public static class GroupPulseEdit
{
    public const string Nobody = "group-pulse-form.nobody-chosen";

    /// <summary>Two arguments: the first and the last day of the yearly survey.</summary>
    public const string SurveyWindow = "group-pulse-form.survey-window";

    public static Checked<IReadOnlyDictionary<string, string>> Read(IReadOnlyDictionary<string, string> typed, GroupPulseLimits limits)
    {
        var form = new TypedForm(typed);
        var fields = new Dictionary<string, string>
        {
            [GroupPulseField.Initiative] = form.RequiredChoice(
                GroupPulseField.Initiative, [.. limits.Initiatives.Select(initiative => initiative.Id.Value)]),
            [GroupPulseField.Roles] = string.Join(',', form.Choices(GroupPulseField.Roles, MessageRoles.InOrder)),
        };
        fields[GroupPulseField.Where] = form[GroupPulseField.Where] is GroupPulseField.InChats or ""
            ? GroupPulseField.InChats
            : form.RequiredChoice(GroupPulseField.Where, [.. limits.Channels.Select(channel => channel.Id.Value)]);
        var group = TypedGroup.Read(form, limits.Group);
        (fields[MessageField.Group], fields[MessageField.GroupFound]) = (group?.Name ?? "", group?.Id ?? "");
        TypedPeople.Read(form, limits);
        fields[GroupPulseField.People] = form[GroupPulseField.People];
        // In a channel without any of them, those who are in it.
        if (fields[GroupPulseField.Where] == GroupPulseField.InChats && fields[GroupPulseField.Roles].Length == 0
            && form.IsEmpty(MessageField.Group, GroupPulseField.People))
            form.Refuse(GroupPulseField.Roles, Nobody);
        fields[GroupPulseField.Deadline] = Deadline(form, limits) is { } day ? TypedDeadline.Written(day) : "";
        fields[GroupPulseField.Comments] = form[GroupPulseField.Comments] == GroupPulseField.Yes ? GroupPulseField.Yes : "";
        return form.Checked<IReadOnlyDictionary<string, string>>(() => fields);
    }

    private static LocalDate? Deadline(TypedForm form, GroupPulseLimits limits)
    {
        var (opens, hours) = (limits.Opens, limits.Hours);
        var read = TypedDeadline.Read(
            form, GroupPulseField.Deadline, GroupPulseRhythm.EarliestDeadline(opens, hours),
            GroupPulseRhythm.LatestDeadline(opens, hours), hours);
        if (read is not { } day)
            return null;
        var survey = DaysUntil(day, hours.DayOf(opens))
            .Where(date => hours.Calendar.NotesOn(date, organizationId: null).Any(note => note.Key == AvoidPeriods.EmployeeSurvey))
            .ToList();
        if (survey.Count > 0)
            form.Refuse(GroupPulseField.Deadline, SurveyWindow, survey[0], survey[^1]);
        return day;
    }

    private static IEnumerable<LocalDate> DaysUntil(LocalDate last, LocalDate first)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
            yield return day;
    }
}
