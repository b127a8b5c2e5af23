using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Forwarding;

/// <summary>
/// When somebody is asked about one indicator: at once, until a sending day before the organisation's own deadline, so that there is time
/// to approve what they suggest; and when it is shown to whoever approves it.
/// </summary>
public static class ForwardRhythm
{
    /// <summary>One indicator to somebody in the line.</summary>
    public static readonly RoundKind Kind = new("forwarded");

    /// <summary>What they suggest, to whoever answers for the organisation, where the rest is answered already.</summary>
    public static readonly RoundKind ApprovalKind = new("suggestion");

    /// <summary>Less time than this to answer in is no time: then the organisation's own deadline is theirs too.</summary>
    private static readonly Duration LeastTime = Duration.FromHours(3);

    /// <summary>Less time than this since the card came is no time for a reminder.</summary>
    private static readonly Duration BeforeReminder = Duration.FromHours(20);

    /// <summary>Whether a card that is asked for now would come before the deadline.</summary>
    public static bool IsTimeToAsk(Round of, OrganizationId organization, Instant now, SendingHours hours) =>
        hours.FirstMomentAt(now) < of.ClosesFor(organization.Value);

    /// <param name="forwarded">What is asked.</param>
    /// <param name="name">What the indicator is called.</param>
    /// <param name="of">The round that asks the organisation, as it stands.</param>
    /// <param name="hours">When something may be sent.</param>
    public static Round RoundOf(ForwardedIndicator forwarded, string name, Round of, SendingHours hours)
    {
        var (opens, locks) = (hours.FirstMomentAt(forwarded.Asked), LockOf(of, forwarded));
        var closes = hours.After(locks, -1) >= opens + LeastTime ? hours.After(locks, -1) : Instant.Max(locks, opens);
        var subject = forwarded.Organization.Value;
        return Beside(
            new Round(
                new RoundId(Kind, forwarded.Id), opens,
                forwarded.TakenBack is { } back ? Instant.Max(opens, Instant.Min(closes, back)) : closes,
                [new Addressee(subject, forwarded.To)]),
            name, of, hours);
    }

    /// <param name="forwarded">What was asked, with what is suggested.</param>
    /// <param name="name">What the indicator is called.</param>
    /// <param name="of">The round that asks the organisation, as it stands.</param>
    /// <param name="roster">Who answers for it.</param>
    /// <param name="hours">When something may be sent.</param>
    public static Round ApprovalOf(ForwardedIndicator forwarded, string name, Round of, Roster roster, SendingHours hours)
    {
        var opens = hours.FirstMomentAt(forwarded.SuggestedAt ?? forwarded.At);
        var closes = Instant.Max(opens, LockOf(of, forwarded));
        return Beside(
            new Round(
                new RoundId(ApprovalKind, forwarded.Id), opens, closes,
                roster.AnsweringFor([forwarded.Organization], hours.DayOf(opens), hours.DayOf(closes)))
            {
                IsOwed = true,
            },
            name, of, hours);
    }

    /// <summary>As it was before a lead took the round back: these are taken back as it is.</summary>
    private static Instant LockOf(Round of, ForwardedIndicator forwarded) =>
        (of.BeforeWithdrawal ?? of).ClosesFor(forwarded.Organization.Value);

    private static Round Beside(Round round, string name, Round of, SendingHours hours)
    {
        var reminder = hours.After(round.Closes, -1);
        var whole = round with
        {
            Reminders = reminder >= round.Opens + BeforeReminder ? [reminder] : [],
            About = of.About,
            Name = name,
            MayBeGiven = false,
        };
        return of.Withdrawn is { } withdrawn ? whole.TakenBack(withdrawn) : whole;
    }
}
