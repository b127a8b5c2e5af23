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
        roster.AnsweringFor(organizations, roster.Day is { } today ? LocalDate.Max(opens, LocalDate.Min(today, closes)) : opens);
}
