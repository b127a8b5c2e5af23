using GevinstBot.Domain.Delivery;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// When the report is told: the working day after the lock, because the draft agenda has the day itself,
/// and one message a day is enough.
/// </summary>
public static class ReportRhythm
{
    public static readonly RoundKind Kind = new("report");

    /// <summary>The report stays open until the next one; it asks for nothing.</summary>
    private static readonly Duration Open = Duration.FromDays(25);

    public static Round RoundOf(MeetingBeat beat, AddresseeList readers)
    {
        var opens = beat.MorningOf(-6);
        return new Round(new RoundId(Kind, YearMonthPattern.Iso.Format(beat.MeetingDay.ToYearMonth())), opens, opens + Open, readers)
        {
            ExpectsAnswer = false,
            About = beat.MeetingDay,
        };
    }
}
