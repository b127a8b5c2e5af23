using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

public static class Addressees
{
    /// <summary>Whoever answers for each of the organisations on a day, about the organisation; one that has nobody isn't asked.</summary>
    public static AddresseeList AnsweringFor(this Roster roster, IEnumerable<OrganizationId> organizations, LocalDate day) =>
    [
        .. from organization in organizations
           let person = roster.AnswersFor(organization, day)
           where person is not null
           select new Addressee(organization.Value, person.Value),
    ];

    /// <summary>
    /// The same of a round that stands for days: while it is open it is with whoever answers today, so that a substitute gets what waits
    /// when they come on duty, and the contact has it again on their return. Afterwards it stays with whoever had it at the end.
    /// </summary>
    public static AddresseeList AnsweringFor(
        this Roster roster, IEnumerable<OrganizationId> organizations, LocalDate opens, LocalDate closes) =>
        // Whoever has come to the network since it opened is asked from the next round on.
        roster.AnsweringFor(
            organizations.Where(organization => !roster.BeginsAfter(organization, opens)),
            roster.Day is { } today ? LocalDate.Max(opens, LocalDate.Min(today, closes)) : opens);

    /// <summary>
    /// The same where a round of a subject has been given to somebody: they are asked in the stead of whoever answers for it, until it is
    /// over. A round that a lead opens again after that is with whoever answers for the subject, as all others are.
    /// </summary>
    public static Round HandedOver(this Round round, IEnumerable<Handover> handovers)
    {
        var given = handovers
            .Where(handover => !round.Reopened.Any(again => again.Subject == handover.Subject && again.At >= handover.At))
            .SelectMany(handover => round.Addressees
                .Where(own => own.Subject == handover.Subject && own.Person != handover.To)
                .Select(own => new GivenTask(own, handover.From, handover.To)))
            .ToList();
        return given.Count == 0 ? round : round with
        {
            Given = given,
            Addressees =
            [
                .. round.Addressees.Select(own => given.Find(task => task.Own == own) is { } task ? own with { Person = task.To } : own),
            ],
        };
    }
}
