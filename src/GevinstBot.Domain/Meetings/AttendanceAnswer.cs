using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

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

    /// <summary>Those who were asked to come in the contact's stead, in order; null when nobody ever was.</summary>
    public IReadOnlyList<MeetingSubstitute>? Substitutes { get; init; }

    /// <summary>Who comes in the contact's stead; null when nobody does, or when it isn't said yet.</summary>
    public PersonId? Substitute => Substitutes is [.., { Ended: null } now] ? now.Person : null;

    public static string Choice(Attendance attendance) => Choices.Single(choice => choice.Value == attendance).Key;

    public AgendaItem? Item(OrganizationId organization) =>
        Raised is null ? null : AgendaItem.RaisedBy(organization, CleanText.OneLine(Raised), RaisedMinutes);

    /// <summary>
    /// What is said after another answer: whoever was asked to come before isn't any longer, unless it is the same person.
    /// </summary>
    public AttendanceAnswer After(AttendanceAnswer? before, PersonId by, Instant now)
    {
        if (before?.Substitutes is not { } earlier)
            return this;
        return before.Substitute == Substitute
            ? this with { Substitutes = earlier }
            : this with
            {
                Substitutes =
                [
                    .. earlier.Select(one => one.Ended is null ? one with { Ended = now, EndedBy = by } : one), .. Substitutes ?? [],
                ],
            };
    }

    /// <param name="typed">What was typed.</param>
    /// <param name="substitutes">Who may come in the contact's stead; asked only where somebody does.</param>
    public static Checked<(AttendanceAnswer Answer, Person? Substitute)> Read(
        IReadOnlyDictionary<string, string> typed, SubstituteChoice substitutes)
    {
        var form = new TypedForm(typed);
        var attendance = form.RequiredChoice(AttendanceField, Choices);
        var substitute = attendance is Attendance.SendsSubstitute ? substitutes.Read(form) : null;
        var raised = form.Line(RaisedField, AgendaEdit.LongestTitle);
        var isRaised = raised.Length > 0;
        // Minutes without an item are not judged.
        var minutes = isRaised ? form.Minutes(RaisedMinutesField, AgendaEdit.UsualMinutes) : AgendaEdit.UsualMinutes;
        return form.Checked(() => (new AttendanceAnswer(attendance, isRaised ? raised : null, minutes), substitute));
    }
}
