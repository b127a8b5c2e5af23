using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>
/// Every January, and when a lead asks for it, each organisation's contact says that they still are, and who stands in. Late in January,
/// when the month's other messages have been sent, and nobody is reminded: «status» tells the lead who hasn't answered.
/// </summary>
public static class ContactRhythm
{
    public static readonly RoundKind Kind = new("contacts");

    /// <summary>A new contact whom the present one proposes: a question to the leads.</summary>
    public static readonly RoundKind ProposalKind = new("new-contact");

    private const int OpensOn = 25;

    /// <summary>Days: who had all their messages in January gets this one in February.</summary>
    private const int StandsForYearly = 21;

    private const int StandsForAsked = 14;

    private static readonly Duration StandsForLeads = Duration.FromDays(30);

    /// <summary>The round of a year; its name is the year.</summary>
    public static Round OfYear(int year, Roster roster, SendingHours sending)
    {
        var opens = sending.Calendar.SendingDayOnOrAfter(new LocalDate(year, 1, OpensOn));
        return Asking($"{year}", sending.MorningOf(opens), opens.PlusDays(StandsForYearly), roster, sending);
    }

    /// <summary>A round that a lead asked for.</summary>
    public static Round Asked(string id, Instant at, Roster roster, SendingHours sending) =>
        Asking(id, at, sending.DayOf(at).PlusDays(StandsForAsked), roster, sending);

    /// <param name="id">The proposal's name.</param>
    /// <param name="proposed">When.</param>
    /// <param name="organization">Whose contact it is.</param>
    /// <param name="leads">Who decides; the first who does.</param>
    public static Round OfProposal(string id, Instant proposed, OrganizationId organization, IEnumerable<PersonId> leads) => new(
        new RoundId(ProposalKind, id), proposed, proposed + StandsForLeads,
        [.. leads.Select(lead => new Addressee(organization.Value, lead))])
    {
        MayBeGiven = false,
    };

    /// <summary>The contacts themselves, also those who are away: nobody else can say that they still are.</summary>
    private static Round Asking(string id, Instant opens, LocalDate closes, Roster roster, SendingHours sending) => new(
        new RoundId(Kind, id), opens, sending.MorningOf(sending.Calendar.SendingDayOnOrAfter(closes)),
        [
            .. from organization in roster.Organizations
               let contact = roster.ContactOf(organization.Id)
               where contact is not null
               select new Addressee(organization.Id.Value, contact.Value),
        ])
    {
        MayBeGiven = false,
    };
}
