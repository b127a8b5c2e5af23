using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Evaluation;

/// <summary>
/// Every autumn, and when a lead asks for it, each organisation says how the network is. Late in September, when the month's other messages
/// have been sent: who has had all theirs gets it in October. Nobody is reminded; the November agenda says how many have answered.
/// </summary>
public static class EvaluationRhythm
{
    public static readonly RoundKind Kind = new("evaluation");

    private const int OpensMonth = 9;
    private const int OpensOn = 25;
    private const int StandsForYearly = 28;
    private const int StandsForAsked = 14;

    /// <summary>The round of a year; its name is the year.</summary>
    public static Round OfYear(int year, Roster roster, SendingHours sending)
    {
        var opens = sending.Calendar.SendingDayOnOrAfter(new LocalDate(year, OpensMonth, OpensOn));
        return Asking($"{year}", sending.MorningOf(opens), opens.PlusDays(StandsForYearly), roster, sending);
    }

    /// <summary>A round that a lead asked for.</summary>
    public static Round Asked(string id, Instant at, Roster roster, SendingHours sending) =>
        Asking(id, at, sending.DayOf(at).PlusDays(StandsForAsked), roster, sending);

    private static Round Asking(string id, Instant opens, LocalDate closes, Roster roster, SendingHours sending)
    {
        var organizations = roster.Organizations.Select(organization => organization.Id);
        return new Round(
            new RoundId(Kind, id), opens, sending.MorningOf(sending.Calendar.SendingDayOnOrAfter(closes)),
            roster.AnsweringFor(organizations, sending.DayOf(opens), closes));
    }
}
