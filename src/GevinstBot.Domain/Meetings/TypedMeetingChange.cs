using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Meetings;

/// <summary>What the words say that call the form of a meeting.</summary>
public enum MeetingAct
{
    Move,
    Cancel,
    Extra,
}

/// <summary>
/// What was written when the form of a meeting was asked for, as it stands in its fields: «17.11. til 24.11.», «november»,
/// «til onsdag kl. 10», «3.12.: Budsjett». A weekday alone is that of the meeting's own week, where that is to come. What can't be used is
/// said beside its field, with what was written.
/// </summary>
/// <param name="Fields">As the form has them.</param>
/// <param name="Problems">What is wrong with them already.</param>
public sealed partial record TypedMeetingChange(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<Problem> Problems)
{
    private const string Between = @"(?:til|fra|den|på|neste|to|from|the|on|next)(?!\w)";

    private static readonly char[] Around = [' ', ',', ';', ':', '.', '-', '–'];

    /// <param name="written">What stood after the words.</param>
    /// <param name="act">What those said.</param>
    /// <param name="changeable">The meetings to come.</param>
    /// <param name="today">A day without a year is this one, or the next.</param>
    /// <param name="called">Which of them are called so.</param>
    public static TypedMeetingChange Read(
        string written, MeetingAct act, IReadOnlyList<Meeting> changeable, LocalDate today, Func<string, IEnumerable<Meeting>> called)
    {
        var fields = new Dictionary<string, string>();
        var (said, hourless) = HourIn(written, act, fields);
        var (typed, without) = DaysIn(hourless, act, today);
        if (act is MeetingAct.Extra)
        {
            fields[MeetingEdit.MeetingField] = MeetingEdit.Extra;
            // What it is about may have such words in it, and they say something there.
            if (JoiningFirst().Replace(without.Trim(Around), "").Trim(Around) is { Length: > 0 } subject)
                fields[MeetingEdit.SubjectField] = subject;
            return Of(fields, typed, meeting: null, today, [.. said, .. Unusable(typed, act, isNamed: true)]);
        }
        var rest = Joining().Replace(without, " ").Trim(Around);
        fields[MeetingEdit.DoField] = act is MeetingAct.Cancel ? MeetingEdit.Cancel : MeetingEdit.Move;
        var named = rest.Length > 0 ? called(rest).FirstOrDefault() : null;
        var meeting = named ?? Meant(typed, act, changeable);
        if (meeting is not null)
            fields[MeetingEdit.MeetingField] = meeting.Id.ToString();
        List<Problem> problems = [.. said, .. Unusable(typed, act, named is not null)];
        if (rest.Length > 0 && named is null)
            problems.Insert(0, new Problem(MeetingEdit.MeetingField, "meeting-change.not-understood", [rest]));
        else if (meeting is null && typed is [{ Day: { } none, Text: var text }, ..] && (typed.Count > 1 || act is MeetingAct.Cancel))
            problems.Add(none < today ? Over(text) : new Problem(MeetingEdit.MeetingField, "meeting-change.none-on-day", [text]));
        return Of(fields, act is MeetingAct.Cancel ? [] : typed, meeting, today, problems);
    }

    /// <summary>With the last day that isn't the meeting's own as the new one.</summary>
    private static TypedMeetingChange Of(
        Dictionary<string, string> fields, IReadOnlyList<TypedDay> typed, Meeting? meeting, LocalDate today, IEnumerable<Problem> problems)
    {
        if (typed is not [.., { Day: { } day } last] || (last.Weekday is null ? day : NearMeeting(last, meeting, today)) is not { } to
            || to == meeting?.Day)
            return new TypedMeetingChange(fields, [.. problems]);
        fields[MeetingEdit.DayField] = LocalDatePattern.Iso.Format(to);
        Problem[] past = to < today ? [new Problem(MeetingEdit.DayField, "meeting-change.past", [])] : [];
        return new TypedMeetingChange(fields, [.. problems, .. past]);
    }

    /// <summary>
    /// The hour that is written, in its field: «kl. 10», «kl. 10.30», «kl. 10–11.30», which says how long it lasts too. One that is none
    /// stands there as it was written, and the form says what is wrong with it.
    /// </summary>
    private static (IEnumerable<Problem> Wrong, string Without) HourIn(string written, MeetingAct act, Dictionary<string, string> fields)
    {
        if (act is MeetingAct.Cancel || Hour().Match(written) is not { Success: true } hour
            || (act is MeetingAct.Extra && hour.Groups["at"].Success))
            return ([], written);
        var (from, to) = (Clock(hour, "h", "m"), hour.Groups["eh"].Success ? Clock(hour, "eh", "em") : null);
        fields[MeetingEdit.StartsField] = from is { } starts
            ? string.Create(CultureInfo.InvariantCulture, $"{starts.Hour:00}:{starts.Minute:00}")
            : hour.Groups["all"].Value;
        if (from is { } begins && to is { } ends && ends > begins)
            fields[MeetingEdit.MinutesField] =
                Period.Between(begins, ends, PeriodUnits.Minutes).Minutes.ToString(CultureInfo.InvariantCulture);
        return (
            from is null ? [new Problem(MeetingEdit.StartsField, "meeting-change.not-an-hour", [])] : [],
            written.Remove(hour.Index, hour.Length).Insert(hour.Index, " "));
    }

    /// <summary>The days that are written, and the words without them. A meeting's day may be a date, and its new one a weekday.</summary>
    private static (IReadOnlyList<TypedDay> Days, string Without) DaysIn(string written, MeetingAct act, LocalDate today)
    {
        var (typed, without) = (TypedDay.In(written, today), TypedDay.Without(written));
        return act is MeetingAct.Move && typed is [{ Weekday: null }]
            ? ([.. typed, .. TypedDay.In(without, today)], TypedDay.Without(without))
            : (typed, without);
    }

    private static LocalTime? Clock(Match hour, string h, string m)
    {
        var (hours, minutes) = (Number(hour.Groups[h]), Number(hour.Groups[m]));
        return hours < 24 && minutes < 60 ? new LocalTime(hours, minutes) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>Whoever moves the meeting of the 17th «til torsdag» means that week's; where it has been, the next.</summary>
    private static LocalDate? NearMeeting(TypedDay last, Meeting? meeting, LocalDate today)
    {
        if (meeting is null)
            return last.Day;
        var week = IsoWeeks.Of(meeting.Day);
        var day = IsoWeeks.Monday(week.Year, week.Week).PlusDays((int)last.Weekday!.Value - 1);
        return day > today ? day : last.Day;
    }

    /// <summary>
    /// The one on a day that is written; to be moved, the one of the month that the new day is in. Where it is written from which day it is
    /// moved, and there is none on that day, none is guessed.
    /// </summary>
    private static Meeting? Meant(IReadOnlyList<TypedDay> typed, MeetingAct act, IReadOnlyList<Meeting> changeable)
    {
        if (typed is [{ Day: null }, ..])
            return null;
        if (act is MeetingAct.Move && typed is [{ Weekday: not null }])
            return changeable.FirstOrDefault(meeting => meeting.TakesPlace);
        if (typed is [{ Weekday: { } weekday }, ..])
            return changeable.FirstOrDefault(meeting => meeting.TakesPlace && meeting.Day.DayOfWeek == weekday);
        return changeable.FirstOrDefault(meeting => typed.Any(one => one.Day == meeting.Day))
            ?? (act is MeetingAct.Move && typed is [{ Day: { } to }]
                ? changeable.FirstOrDefault(meeting => !meeting.Id.IsExtra && MeetingId.Of(to) == meeting.Id)
                : null);
    }

    /// <summary>Each day that can't be used, beside the field that it was meant for.</summary>
    private static IEnumerable<Problem> Unusable(IReadOnlyList<TypedDay> typed, MeetingAct act, bool isNamed)
    {
        foreach (var (at, one) in typed.Index().Where(indexed => indexed.Item.Day is null))
        {
            var isNewDay = act is not MeetingAct.Cancel && at == typed.Count - 1
                && (typed.Count > 1 || isNamed || one.IsAfterTo || one.IsNone);
            yield return one.IsNone
                ? new Problem(isNewDay ? MeetingEdit.DayField : MeetingEdit.MeetingField, "meeting-change.no-such-day", [one.Text])
                : isNewDay ? new Problem(MeetingEdit.DayField, "meeting-change.day-over", [one.Text]) : Over(one.Text);
        }
    }

    private static Problem Over(string text) => new(MeetingEdit.MeetingField, "meeting-change.meeting-over", [text]);

    [GeneratedRegex(
        @"(?<!\w)(?:kl\.?|klokken|klokka|(?<at>at))\s*(?<all>(?<h>\d{1,2})(?:[.:](?<m>\d{2}))?"
        + @"(?:\s*[-–]\s*(?<eh>\d{1,2})(?:[.:](?<em>\d{2}))?)?)(?![\d.]*\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hour();

    [GeneratedRegex(@"(?<!\w)" + Between, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joining();

    [GeneratedRegex(
        @"^(?:" + Between + @"\W*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JoiningFirst();
}
