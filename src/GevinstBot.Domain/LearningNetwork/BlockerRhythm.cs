using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// A blocker reaches whoever can help at the first hour of sending after it was told, and waits ten days for «jeg tar kontakt». Who hasn't
/// said it within two working days is asked once more.
/// </summary>
public static class BlockerRhythm
{
    public static readonly RoundKind Kind = new("blocker");

    private static readonly Duration Open = Duration.FromDays(10);

    /// <summary>Help that comes later than that isn't help.</summary>
    private const int FollowUpAfter = 2;

    /// <summary>
    /// The round for a check-in with a blocker; null when there is none, or nobody to tell.
    /// </summary>
    public static Round? RoundOf(CheckIn checkIn, ImprovementTeam team, Roster roster, SendingHours sending)
    {
        if (checkIn.BlockerSince is not { } since)
            return null;
        var opens = sending.FirstMomentAt(since);
        return HelperOf(team, checkIn.Answer.HelpFrom, roster, sending.DayOf(opens)) is { } helper
            ? new Round(Id(checkIn), opens, opens + Open, [new Addressee(team.Id.Value, helper)])
            {
                Reminders = checkIn.Answer.Blocker is null ? [] : [sending.After(opens, FollowUpAfter)],
            }
            : null;
    }

    /// <summary>
    /// Who is told: whom the team asks for, where the network knows them. «Leder» is the organisation's line, which its contact
    /// belongs to; nobody in the network is «IKT», so the advisor finds the way there, also for a team that asks for nobody. Where
    /// those are wanting it is the organisation's contact, and last the network's lead: a blocker is never told to nobody.
    /// </summary>
    public static PersonId? HelperOf(ImprovementTeam team, Helper? asked, Roster roster, LocalDate day)
    {
        var contact = roster.AnswersFor(roster.InPlaceOf(team.Organization, day), day);
        var wanted = asked switch
        {
            Helper.Leader => contact,
            Helper.UnionRepresentative => team.UnionRepresentative,
            Helper.Advisor or Helper.It or null => team.Advisor,
        };
        return wanted ?? team.Advisor ?? contact ?? roster.Leads.Cast<PersonId?>().FirstOrDefault();
    }

    public static RoundId Id(CheckIn checkIn) => new(Kind, $"{checkIn.Period}-{checkIn.Team}");

    /// <summary>
    /// Since when a check-in that is stored now has a blocker: a correction doesn't tell anybody again. One taken back
    /// before anybody was told never was; after that it stays, so that the helper's card can say that it is gone.
    /// </summary>
    public static Instant? Since(Instant? before, bool hasBlocker, Instant now, Func<Instant, Instant> sending) =>
        hasBlocker ? before ?? now : before is { } since && sending(since) <= now ? since : null;
}
