using GevinstBot.Domain.Benefits;
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

    /// <summary>Whether a plan's days follow an initiative whose last day was moved.</summary>
    public static readonly RoundKind MoveKind = new("plan-move");

    /// <summary>The longest from a change to the opening of its rounds: ten sending days, over July.</summary>
    public static readonly Duration Farthest = Duration.FromDays(60);

    /// <summary>Sending days.</summary>
    private const int RemindsAfter = 5;

    private const int ClosesAfter = 10;

    private const int StatusStandsFor = 10;

    /// <summary>The morning after what was seen on a day.</summary>
    public static Instant OpensAfter(LocalDate day, SendingHours sending) => sending.MorningOf(sending.SendingDayAfter(day));

    /// <summary>The question; nobody is asked of an initiative that is no organisation's.</summary>
    public static Round AskOf(PhaseChange change, Initiative initiative, Roster roster, SendingHours sending) =>
        Of(new RoundId(Kind, change.Id), change.Day, initiative, initiative.Organizations, roster, sending);

    /// <summary>To those whose plans have something to come when it opens.</summary>
    /// <param name="move">What was moved.</param>
    /// <param name="initiative">The initiative.</param>
    /// <param name="plans">The plans as they stand when it opens.</param>
    /// <param name="roster">Who answers.</param>
    /// <param name="sending">When something may be sent.</param>
    public static Round MoveOf(
        InitiativeMove move, Initiative initiative, IEnumerable<BenefitPlan> plans, Roster roster, SendingHours sending)
    {
        var day = sending.DayOf(OpensAfter(move.Day, sending));
        return Of(
            new RoundId(MoveKind, move.Id), move.Day, initiative,
            plans.Where(plan => plan.Initiative == move.Initiative && PlanDates.ToCome(plan, day).Count > 0)
                .Select(plan => plan.Organization).OrderBy(organization => organization.Value, StringComparer.Ordinal),
            roster, sending);
    }

    private static Round Of(
        RoundId id, LocalDate day, Initiative initiative, IEnumerable<OrganizationId> organizations, Roster roster, SendingHours sending)
    {
        var opens = OpensAfter(day, sending);
        var closes = sending.After(opens, ClosesAfter);
        return new Round(
            id, opens, closes,
            roster.AnsweringFor(
                organizations.Where(one => roster.Find(one) is not null), sending.DayOf(opens), sending.DayOf(closes)))
        {
            Reminders = [sending.After(opens, RemindsAfter)],
            Name = initiative.Name,
            About = day,
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
