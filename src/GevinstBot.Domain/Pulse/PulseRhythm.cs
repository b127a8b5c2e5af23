using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Pulse;

/// <summary>
/// Opens three sending days after the meeting, so that it doesn't come on the heels of the decisions; reminds after six and
/// closes after eight. A pulse in a month without a meeting waits for the meeting plan.
/// </summary>
public static class PulseRhythm
{
    public static readonly RoundKind Kind = new("pulse");

    private const int OpensAfter = 3;
    private const int RemindsAfter = 6;
    private const int ClosesAfter = 8;

    /// <summary>
    /// The round of a month: to each organisation that has one of its initiatives, by whoever answers for it.
    /// </summary>
    public static Round RoundOf(YearMonth month, IEnumerable<InitiativeId> initiatives, MeetingBeat beat, Roster roster)
    {
        var addressees = roster.AnsweringFor(
            [.. initiatives.SelectMany(initiative => roster.Initiative(initiative).Organizations).Distinct()],
            beat.Day(OpensAfter), beat.Day(ClosesAfter));
        return new Round(Id(month), beat.MorningOf(OpensAfter), beat.MorningOf(ClosesAfter), addressees)
        {
            Reminders = [beat.MorningOf(RemindsAfter)],
            IsExtra = true,
            About = beat.MeetingDay,
            MeetingChanged = beat.Changed,
            Moved = beat.WhyMoved(OpensAfter),
        };
    }

    public static RoundId Id(YearMonth month) => new(Kind, YearMonthPattern.Iso.Format(month));

    /// <summary>The month of a round's id; the id must be one of <see cref="Id"/>.</summary>
    public static YearMonth MonthOf(RoundId id) => YearMonthPattern.Iso.Parse(id.Period).Value;
}
