using GevinstBot.Domain.Forms;
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

    public static Checked<AttendanceAnswer> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var attendance = form.RequiredChoice(AttendanceField, Choices);
        var raised = form.Text(RaisedField, AgendaEdit.LongestTitle);
        var isRaised = raised.Length > 0;
        // Minutes without an item are not judged.
        var minutes = isRaised ? form.Minutes(RaisedMinutesField, AgendaEdit.UsualMinutes) : AgendaEdit.UsualMinutes;
        return form.Checked(() => new AttendanceAnswer(attendance, isRaised ? raised : null, minutes));
    }
}
