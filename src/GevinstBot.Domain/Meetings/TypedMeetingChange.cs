using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;
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
/// «3.12.: Budsjett». What can't be used is said beside its field, with what was written.
/// </summary>
/// <param name="Fields">As the form has them.</param>
/// <param name="Problems">What is wrong with them already.</param>
public sealed partial record TypedMeetingChange(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<Problem> Problems)
{
    private static readonly char[] Around = [' ', ',', ';', ':', '.', '-', '–'];

    /// <param name="written">What stood after the words.</param>
    /// <param name="act">What those said.</param>
    /// <param name="changeable">The meetings to come.</param>
    /// <param name="today">A day without a year is this one, or the next.</param>
    /// <param name="called">Which of them are called so.</param>
    public static TypedMeetingChange Read(
        string written, MeetingAct act, IReadOnlyList<Meeting> changeable, LocalDate today, Func<string, IEnumerable<Meeting>> called)
    {
        var (fields, problems) = (new Dictionary<string, string>(), new List<Problem>());
        var days = Dated().Matches(written).Select(dated => Day(dated, today)).OfType<LocalDate>().ToList();
        var rest = Joining().Replace(Dated().Replace(written, " "), " ").Trim(Around);
        if (act is MeetingAct.Extra)
        {
            fields[MeetingEdit.MeetingField] = MeetingEdit.Extra;
            if (rest.Length > 0)
                fields[MeetingEdit.SubjectField] = rest;
        }
        else
        {
            fields[MeetingEdit.DoField] = act is MeetingAct.Cancel ? MeetingEdit.Cancel : MeetingEdit.Move;
            var meeting = Meant(rest, days, act, changeable, called);
            if (meeting is not null)
                fields[MeetingEdit.MeetingField] = meeting.Id.ToString();
            if (rest.Length > 0 && !called(rest).Any())
                problems.Add(new Problem(MeetingEdit.MeetingField, "meeting-change.not-understood", [rest]));
            days.RemoveAll(day => day == meeting?.Day);
        }
        if (days is [.., var to])
            fields[MeetingEdit.DayField] = LocalDatePattern.Iso.Format(to);
        if (days is [.., var past] && past < today)
            problems.Add(new Problem(MeetingEdit.DayField, "meeting-change.past", []));
        return new TypedMeetingChange(fields, problems);
    }

    /// <summary>The one that is named, by its month or its day; to be moved, the one of the month that the new day is in.</summary>
    private static Meeting? Meant(
        string rest, List<LocalDate> days, MeetingAct act, IReadOnlyList<Meeting> changeable, Func<string, IEnumerable<Meeting>> called) =>
        (rest.Length > 0 ? called(rest).FirstOrDefault() : null)
        ?? changeable.FirstOrDefault(meeting => days.Contains(meeting.Day))
        ?? (act is MeetingAct.Move && days is [.., var to]
            ? changeable.FirstOrDefault(meeting => !meeting.Id.IsExtra && MeetingId.Of(to) == meeting.Id)
            : null);

    /// <summary>A day that has been this year is next year's.</summary>
    private static LocalDate? Day(Match dated, LocalDate today)
    {
        if (dated.Groups["iso"].Success)
            return TypedDate.Read(dated.Groups["iso"].Value);
        var (day, month, year) = (dated.Groups["day"].Value, dated.Groups["month"].Value, dated.Groups["year"].Value);
        if (year.Length > 0)
            return TypedDate.Read($"{day}.{month}.{year}");
        return TypedDate.Read(string.Create(CultureInfo.InvariantCulture, $"{day}.{month}.{today.Year}")) is { } soon
            ? soon < today ? soon.PlusYears(1) : soon
            : null;
    }

    [GeneratedRegex(
        @"(?<!\d)(?:(?<iso>\d{4}-\d{2}-\d{2})|(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.\s?(?<year>\d{4})|\.)?)(?!\d)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"(?<!\w)(?:til|fra|den|to|from|the|on)(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joining();
}
