using System.Text.RegularExpressions;
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
        var (fields, typed) = (new Dictionary<string, string>(), TypedDay.In(written, today));
        var rest = Joining().Replace(TypedDay.Without(written), " ").Trim(Around);
        if (act is MeetingAct.Extra)
        {
            fields[MeetingEdit.MeetingField] = MeetingEdit.Extra;
            if (rest.Length > 0)
                fields[MeetingEdit.SubjectField] = rest;
            return Of(fields, typed, meeting: null, today, Unusable(typed, act, isNamed: true));
        }
        fields[MeetingEdit.DoField] = act is MeetingAct.Cancel ? MeetingEdit.Cancel : MeetingEdit.Move;
        var named = rest.Length > 0 ? called(rest).FirstOrDefault() : null;
        var meeting = named ?? Meant(typed, act, changeable);
        if (meeting is not null)
            fields[MeetingEdit.MeetingField] = meeting.Id.ToString();
        var problems = Unusable(typed, act, named is not null).ToList();
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
        if (typed is not [.., { Day: { } to }] || to == meeting?.Day)
            return new TypedMeetingChange(fields, [.. problems]);
        fields[MeetingEdit.DayField] = LocalDatePattern.Iso.Format(to);
        Problem[] past = to < today ? [new Problem(MeetingEdit.DayField, "meeting-change.past", [])] : [];
        return new TypedMeetingChange(fields, [.. problems, .. past]);
    }

    /// <summary>
    /// The one on a day that is written; to be moved, the one of the month that the new day is in. Where it is written from which day it is
    /// moved, and there is none on that day, none is guessed.
    /// </summary>
    private static Meeting? Meant(IReadOnlyList<TypedDay> typed, MeetingAct act, IReadOnlyList<Meeting> changeable)
    {
        if (typed is [{ Day: null }, ..])
            return null;
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
        @"(?<!\w)(?:til|fra|den|to|from|the|on)(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joining();
}
