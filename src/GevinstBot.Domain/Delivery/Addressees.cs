using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

public static class Addressees
{
    /// <summary>Whoever answers for each of the organisations on a day, about the organisation; one that has nobody isn't asked.</summary>
    public static IReadOnlyList<Addressee> AnsweringFor(this Roster roster, IEnumerable<OrganizationId> organizations, LocalDate day) =>
    [
        .. from organization in organizations
           let person = roster.AnswersFor(organization, day)
           where person is not null
           select new Addressee(organization.Value, person.Value),
    ];
}
