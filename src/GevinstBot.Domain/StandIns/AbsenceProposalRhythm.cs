using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.StandIns;

/// <summary>
/// Automatic replies make a proposal: first to whoever is away, who may have switched them on days before, and a sending day later to the
/// leads, if nobody has answered. Nothing is switched by itself.
/// </summary>
public static class AbsenceProposalRhythm
{
    public static readonly RoundKind Kind = new("absence-proposal");

    /// <summary>Days: what is farther away is seen again when it is nearer.</summary>
    private const int LooksAhead = 30;

    private const string ToLeads = "-lead";

    /// <param name="organization">Whose contact is away.</param>
    /// <param name="contact">Who.</param>
    /// <param name="from">From when, as the replies say it; null where they don't.</param>
    /// <param name="until">Until when.</param>
    /// <param name="roster">The network with what is planned.</param>
    /// <param name="now">When it is seen.</param>
    /// <param name="hours">When the bot may speak.</param>
    /// <returns>
    /// Null where there is nothing to propose: without an end there are no days to stand in, without a day when the bot speaks nobody needs
    /// it, and on days that somebody stands in already it is settled.
    /// </returns>
    public static AbsenceProposal? Of(
        OrganizationId organization, PersonId contact, Instant? from, Instant? until, Roster roster, Instant now, SendingHours hours)
    {
        if (until is not { } ends || ends <= now)
            return null;
        var today = hours.DayOf(now);
        var (first, last) = (LocalDate.Max(today, from is { } begins ? hours.DayOf(begins) : today), hours.DayOf(ends - Duration.Epsilon));
        return first > today.PlusDays(LooksAhead) || hours.Calendar.SendingDayOnOrAfter(first) > last
            || IsCovered(roster, organization, first, last)
            ? null
            : new AbsenceProposal(organization, contact, first, last, now, ProposalDecision.Open, By: null, now);
    }

    /// <summary>Whether somebody stands in on any of the days.</summary>
    public static bool IsCovered(Roster roster, OrganizationId organization, LocalDate first, LocalDate last) => roster.Substitutes.Any(
        one => one.Organization == organization && one.From <= last && first <= one.To);

    /// <summary>A proposal's name: replies that are prolonged are another, and those that are seen again the same.</summary>
    public static string IdOf(OrganizationId organization, LocalDate lastDay) => $"{organization}-{LocalDatePattern.Iso.Format(lastDay)}";

    /// <summary>The name of the proposal that a round asks about.</summary>
    public static string IdOf(RoundId round) =>
        round.Period.EndsWith(ToLeads, StringComparison.Ordinal) ? round.Period[..^ToLeads.Length] : round.Period;

    public static bool IsToLeads(RoundId round) => round.Period.EndsWith(ToLeads, StringComparison.Ordinal);

    /// <summary>
    /// To whoever is away, and to the leads, where nobody has answered by then and there is a day left. Whoever stands in would be asked in
    /// the contact's stead: this one stays with the contact.
    /// </summary>
    public static IEnumerable<Round> RoundsOf(AbsenceProposal proposal, IEnumerable<PersonId> leads, SendingHours hours)
    {
        var (id, opens) = (IdOf(proposal.Organization, proposal.To), hours.FirstMomentAt(proposal.Seen));
        var (closes, later) = (OsloTime.At(proposal.To.PlusDays(1), LocalTime.Midnight, hours.Zone), hours.After(opens, 1));
        var subject = proposal.Organization.Value;
        if (opens < closes)
            yield return Asking(id, opens, closes, [new Addressee(subject, proposal.Contact)]);
        if (later < closes && (proposal.By is null || proposal.At >= later))
            yield return Asking(id + ToLeads, later, closes, [.. leads.Select(lead => new Addressee(subject, lead))]);
    }

    private static Round Asking(string id, Instant opens, Instant closes, AddresseeList to) =>
        new(new RoundId(Kind, id), opens, closes, to) { MayBeGiven = false };
}
