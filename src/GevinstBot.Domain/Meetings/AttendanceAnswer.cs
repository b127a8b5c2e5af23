using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Meetings;

public enum Attendance
{
    Attends,

    /// <summary>Somebody else comes for the contact.</summary>
    SendsSubstitute,
    Absent,
}

/// <summary>An organisation's answer to the agenda: whether somebody comes, and an item it wants to raise.</summary>
public sealed record AttendanceAnswer(Attendance Attendance, string? Raised, int RaisedMinutes)
{
    public const string AttendanceField = "attendance";
    public const string RaisedField = "raised";
    public const string RaisedMinutesField = "raised-minutes";

    private static readonly Dictionary<string, Attendance> Choices = new()
    {
        ["attends"] = Attendance.Attends,
        ["substitute"] = Attendance.SendsSubstitute,
        ["absent"] = Attendance.Absent,
    };

    public static string Choice(Attendance attendance) => Choices.Single(choice => choice.Value == attendance).Key;

    public AgendaItem? Item(OrganizationId organization) =>
        Raised is null ? null : AgendaItem.RaisedBy(organization, Raised, RaisedMinutes);

    public static Checked<AttendanceAnswer> Read(Func<string, string> typed)
    {
        var problems = new List<Problem>();
        if (!Choices.TryGetValue(typed(AttendanceField), out var attendance))
            problems.Add(new Problem(AttendanceField, "form.not-a-choice"));
        var raised = typed(RaisedField).Trim();
        if (raised.Length > AgendaEdit.LongestTitle)
            problems.Add(AgendaEdit.TooLong(RaisedField, AgendaEdit.LongestTitle));
        var minutes = raised.Length == 0
            ? AgendaEdit.UsualMinutes
            : TypedMinutes.Read(typed(RaisedMinutesField), AgendaEdit.UsualMinutes, RaisedMinutesField, problems);
        return problems.Count == 0
            ? Checked<AttendanceAnswer>.Accepted(new AttendanceAnswer(attendance, raised.Length == 0 ? null : raised, minutes))
            : Checked<AttendanceAnswer>.Rejected(problems);
    }
}
