using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// Three times a year the leads are told that a tertial's package is ready: the morning after those who were asked have had their time.
/// </summary>
public static class TertialRhythm
{
    public static readonly RoundKind Kind = new("tertial-package");

    /// <summary>Sending days that its card is brought up to date.</summary>
    private const int StandsFor = 10;

    /// <summary>The tertials that may be told of in an interval: the third is settled in the tertial after it.</summary>
    public static IEnumerable<BenefitTertial> TertialsIn(Interval opening, SendingHours sending)
    {
        var last = ReportingPeriod.Containing(sending.DayOf(opening.End), Frequency.Tertial);
        var period = ReportingPeriod.Containing(sending.DayOf(opening.Start), Frequency.Tertial).Previous().Previous();
        for (; period.FirstDay <= last.FirstDay; period = period.Next())
        {
            if (opening.Contains(OpensOf(new BenefitTertial(period), sending)))
                yield return new BenefitTertial(period);
        }
    }

    public static Instant OpensOf(BenefitTertial tertial, SendingHours sending) =>
        sending.MorningOf(sending.SendingDayAfter(sending.DayOf(tertial.SettlesAt(sending))));

    public static Round RoundOf(BenefitTertial tertial, IEnumerable<PersonId> leads, SendingHours sending)
    {
        var opens = OpensOf(tertial, sending);
        return new Round(
            new RoundId(Kind, tertial.Period.Text.ToLowerInvariant()), opens, sending.After(opens, StandsFor),
            [.. leads.Select(lead => new Addressee(lead.Value, lead))])
        {
            ExpectsAnswer = false,
        };
    }

    /// <exception cref="ArgumentException">It is no round of this kind.</exception>
    public static BenefitTertial TertialOf(RoundId round) => ReportingPeriod.TryParse(round.Period.ToUpperInvariant(), out var period)
        ? new BenefitTertial(period)
        : throw new ArgumentException($"{round} is of no tertial.", nameof(round));
}
