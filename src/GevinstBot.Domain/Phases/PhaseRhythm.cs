using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Phases;

/// <summary>
/// The morning after an initiative has changed phase, the organisations concerned are asked, once reminded; when their time is over, the
/// leads get the initiative's status. A morning later, because who changes it may have pressed the wrong one.
/// </summary>
public static class PhaseRhythm
{
    public static readonly RoundKind Kind = new("phase");

    public static readonly RoundKind StatusKind = new("phase-status");

    /// <summary>The longest from a change to the opening of its rounds: ten sending days, over July.</summary>
    public static readonly Duration Farthest = Duration.FromDays(60);

    /// <summary>Sending days.</summary>
    private const int RemindsAfter = 5;

    private const int ClosesAfter = 10;

    private const int StatusStandsFor = 10;

    /// <summary>The question; nobody is asked of an initiative that is no organisation's.</summary>
    public static Round AskOf(PhaseChange change, Initiative initiative, Roster roster, SendingHours sending)
    {
        var opens = sending.MorningOf(sending.SendingDayAfter(change.Day));
        var closes = sending.After(opens, ClosesAfter);
        var organizations = initiative.Organizations.Where(id => roster.Find(id) is not null);
        return new Round(
            new RoundId(Kind, change.Id), opens, closes,
            roster.AnsweringFor(organizations, sending.DayOf(opens), sending.DayOf(closes)))
        {
            Reminders = [sending.After(opens, RemindsAfter)],
            Name = initiative.Name,
            About = change.Day,
        };
    }

    /// <summary>The status, to those who lead the network then.</summary>
    public static Round StatusOf(Round asked, IEnumerable<PersonId> leads, SendingHours sending)
    {
        var opens = sending.FirstMomentAt(asked.Closes);
        return new Round(
            new RoundId(StatusKind, asked.Id.Period), opens, sending.After(opens, StatusStandsFor),
            [.. leads.Select(lead => new Addressee(lead.Value, lead))])
        {
            ExpectsAnswer = false,
            Name = asked.Name,
            About = sending.DayOf(opens),
        };
    }
}
