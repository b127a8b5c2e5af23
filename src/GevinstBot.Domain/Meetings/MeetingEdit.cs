using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>What a lead changes of the meetings: another day or hour for one, that it is cancelled, or an extra one.</summary>
public static class MeetingEdit
{
    public const string MeetingField = "meeting";
    public const string DoField = "do";
    public const string DayField = "day";
    public const string StartsField = "starts";
    public const string MinutesField = "minutes";
    public const string SubjectField = "subject";
    public const string PlaceField = "place";
    public const string ObligatoryField = "obligatory";

    /// <summary>The choice that is no meeting of the plan's.</summary>
    public const string Extra = "extra";

    public const string Move = "move";
    public const string Cancel = "cancel";

    public const string Obligatory = "obligatory";
    public const string Voluntary = "voluntary";

    public const int LongestSubject = 100;
    public const int LongestPlace = 80;
    public const int LeastMinutes = 15;
    public const int MostMinutes = 240;

    private static readonly Dictionary<string, bool> Obligations = new() { [Obligatory] = true, [Voluntary] = false };

    /// <summary>Those that can be changed: they haven't begun. One that is cancelled can take place after all.</summary>
    public static IReadOnlyList<Meeting> Changeable(MeetingPlan plan, LocalDateTime now) =>
        [.. plan.Meetings.Where(meeting => meeting.Begins > now)];

    /// <param name="typed">What was typed.</param>
    /// <param name="plan">The meetings as they are.</param>
    /// <param name="now">The moment, where the network is.</param>
    /// <param name="at">The moment.</param>
    public static Checked<MeetingChange> Read(IReadOnlyDictionary<string, string> typed, MeetingPlan plan, LocalDateTime now, Instant at)
    {
        var (form, changeable) = (new TypedForm(typed), Changeable(plan, now));
        var chosen = form.RequiredChoice(MeetingField, [.. changeable.Select(one => one.Id.ToString()), Extra], "meeting-change.which");
        var meeting = changeable.FirstOrDefault(one => one.Id.ToString() == chosen);
        if (chosen == Extra)
            return form.Checked(ReadExtra(form, plan, now, at));
        var does = form.RequiredChoice(DoField, (string[])[Move, Cancel]);
        if (does == Cancel && meeting is { TakesPlace: false })
            form.Refuse(DoField, "meeting-change.is-cancelled");
        if (meeting is null || does != Move)
            return form.Checked(() => new MeetingChange(meeting!.Id) { At = at, IsCancelled = true });
        return form.Checked(ReadMove(form, plan, meeting, now, at));
    }

    private static Func<MeetingChange> ReadExtra(TypedForm form, MeetingPlan plan, LocalDateTime now, Instant at)
    {
        var day = form.RequiredDate(DayField, now.Date, "meeting-change.past");
        var starts = form.Hour(StartsField, "meeting-change.not-an-hour") ?? plan.Starts;
        var minutes = ReadMinutes(form);
        var subject = form.RequiredLine(SubjectField, LongestSubject, "meeting-change.about-what");
        var (place, isObligatory) = (ReadPlace(form), form.Choice(ObligatoryField, Obligations));
        var id = day is { } chosen ? FreeId(plan, chosen) : null;
        if (day is not null && id is null)
            form.Refuse(DayField, "meeting-change.too-many");
        RefuseWhatCannotBe(form, plan, own: null, day, starts, now);
        return () => new MeetingChange(id!.Value)
        {
            At = at,
            Day = day,
            Starts = starts,
            Length = minutes is { } length ? Duration.FromMinutes(length) : null,
            Subject = subject,
            Place = place,
            IsObligatory = isObligatory,
        };
    }

    private static Func<MeetingChange> ReadMove(TypedForm form, MeetingPlan plan, Meeting meeting, LocalDateTime now, Instant at)
    {
        var day = form.IsEmpty(DayField) ? meeting.Day : form.RequiredDate(DayField, now.Date, "meeting-change.past");
        var starts = form.Hour(StartsField, "meeting-change.not-an-hour") ?? meeting.Starts;
        var length = ReadMinutes(form) is { } minutes ? Duration.FromMinutes(minutes) : meeting.Length;
        if (day is { } chosen && !meeting.Id.IsExtra && MeetingId.Of(chosen) != meeting.Id)
            form.Refuse(DayField, "meeting-change.other-month");
        RefuseWhatCannotBe(form, plan, meeting.Id, day, starts, now);
        var place = ReadPlace(form) is { } typed && MeetingChange.RoomOf(typed) != meeting.Room ? typed : null;
        var isObligatory = form.Choice(ObligatoryField, Obligations) is { } said && said != meeting.IsObligatory ? said : (bool?)null;
        var isSame = (day, starts, length, place, isObligatory) == (meeting.Day, meeting.Starts, meeting.Length, null, null);
        if (meeting.TakesPlace && isSame)
            form.Refuse(DayField, "meeting-change.nothing");
        return () => new MeetingChange(meeting.Id)
        {
            At = at,
            Day = day == meeting.Day ? null : day,
            Starts = starts == meeting.Starts ? null : starts,
            Length = length == meeting.Length ? null : length,
            Place = place,
            IsObligatory = isObligatory,
        };
    }

    private static void RefuseWhatCannotBe(
        TypedForm form, MeetingPlan plan, MeetingId? own, LocalDate? day, LocalTime starts, LocalDateTime now)
    {
        if (day is not { } chosen || form.IsRefused(DayField, StartsField))
            return;
        if (chosen + starts <= now)
            form.Refuse(StartsField, "meeting-change.past");
        else if (plan.Meetings.Any(other => other.Id != own && other.TakesPlace && other.Day == chosen))
            form.Refuse(DayField, "meeting-change.day-taken");
    }

    /// <summary>Null where nothing is typed: then it stays where it is.</summary>
    private static string? ReadPlace(TypedForm form) => form.Line(PlaceField, LongestPlace) is { Length: > 0 } place ? place : null;

    private static int? ReadMinutes(TypedForm form) =>
        form.WholeNumber(MinutesField, LeastMinutes, MostMinutes, "meeting-change.minutes-range");

    private static MeetingId? FreeId(MeetingPlan plan, LocalDate day) =>
        Enumerable.Range(MeetingId.Own + 1, MeetingId.MostInAMonth - MeetingId.Own)
            .Select(number => new MeetingId(day.ToYearMonth(), number))
            .Where(id => plan.Find(id) is null)
            .Cast<MeetingId?>().FirstOrDefault();
}
