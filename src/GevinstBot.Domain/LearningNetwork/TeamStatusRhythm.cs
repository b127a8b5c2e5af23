using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// What a health trust is told of its own teams: one card on the morning after a check-in has closed, to whoever answers for it. It only
/// tells, so that it never takes the place of what is asked.
/// </summary>
public static class TeamStatusRhythm
{
    public static readonly RoundKind Kind = new("team-status");

    /// <summary>In a month that is full it comes with the next.</summary>
    private static readonly Duration Stands = Duration.FromDays(28);

    /// <summary>Null where none of the teams is of an organisation that somebody answers for.</summary>
    /// <param name="cohort">Whose teams.</param>
    /// <param name="checkIn">The check-in's round.</param>
    /// <param name="roster">Who answers for whom.</param>
    /// <param name="sending">When something may be sent.</param>
    public static Round? RoundOf(Cohort cohort, Round checkIn, Roster roster, SendingHours sending)
    {
        var opens = sending.MorningOf(sending.SendingDayAfter(sending.DayOf(checkIn.Closes)));
        var day = sending.DayOf(opens);
        var concerned = cohort.Teams.Select(team => roster.InPlaceOf(team.Organization, day)).Distinct().ToList();
        var asked = roster.AnsweringFor(concerned, day, sending.DayOf(opens + Stands));
        return asked.Count == 0
            ? null
            : new Round(Id(checkIn.Id), opens, opens + Stands, asked) { ExpectsAnswer = false, MayBeGiven = false, About = checkIn.About };
    }

    /// <summary>By the same name as the check-in: <c>2026-w49-kull3</c>.</summary>
    public static RoundId Id(RoundId checkIn) => checkIn with { Kind = Kind };
}
