using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Network;

/// <summary>
/// A meeting's name in keys, which it keeps when it is moved: its month (<c>2026-11</c>), and of an extra meeting a letter besides
/// (<c>2026-11b</c>). In the order of texts the extra ones come after the month's own, and before the next month's.
/// </summary>
public readonly record struct MeetingId(YearMonth Month, int Number = MeetingId.Own)
{
    /// <summary>The month's own meeting, which its numbers are reported to.</summary>
    public const int Own = 1;

    public const int MostInAMonth = 9;

    private const int MonthLength = 7;

    public bool IsExtra => Number != Own;

    /// <summary>The own meeting of a day's month.</summary>
    public static MeetingId Of(LocalDate day) => new(day.ToYearMonth());

    /// <summary>The last name that a month's meetings may have.</summary>
    public static MeetingId LastOf(YearMonth month) => new(month, MostInAMonth);

    /// <summary>Between which names those of some meetings lie, both included; there must be one.</summary>
    public static (string From, string To) Range(IReadOnlyCollection<Meeting> meetings) => (
        new MeetingId(meetings.Min(meeting => meeting.Id.Month)).ToString(), LastOf(meetings.Max(meeting => meeting.Id.Month)).ToString());

    /// <summary>Null where it isn't a meeting's name.</summary>
    public static MeetingId? Parse(string? text)
    {
        if (text is not { Length: >= MonthLength } || YearMonthPattern.Iso.Parse(text[..MonthLength]) is not { Success: true } month)
            return null;
        return text[MonthLength..] switch
        {
            "" => new MeetingId(month.Value),
            [>= 'b' and <= 'i' and var letter] => new MeetingId(month.Value, letter - 'a' + 1),
            _ => null,
        };
    }

    public override string ToString()
    {
        var month = YearMonthPattern.Iso.Format(Month);
        return IsExtra ? $"{month}{(char)('a' + Number - 1)}" : month;
    }
}
