using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;

namespace GevinstBot.Domain.Tests.Register;

public sealed class HandoverToTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly PersonId Bodil = new("6e760000-0000-4000-8000-000000000101");
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000201");
    private static readonly PersonId Ola = new("6e760000-0000-4000-8000-000000000102");

    private static readonly Roster Roster = new(
        "", [new Organization(Ahus, "Ahus", "Ahus", OrganizationKind.HealthTrust), new Organization(new("ous"), "OUS", "OUS", OrganizationKind.HealthTrust)],
        [Known(Bodil), Known(Kari), Known(Ola)],
        [new Member(Bodil, Role.Contact, Ahus), new Member(Ola, Role.Contact, new("ous"))], [new Substitute(Kari, Ahus, null, null)], []);

    [Theory]
    [InlineData("6e760000-0000-4000-8000-000000000201", null)]
    [InlineData("6e760000-0000-4000-8000-000000000101", HandoverTo.HasItAlready)]
    [InlineData("6e760000-0000-4000-8000-000000000102", HandoverTo.OfAnother)]
    [InlineData("nobody", "form.not-a-choice")]
    public void A_task_goes_to_one_of_the_own_organisation_who_has_not_got_it(string person, string? problem) => Assert.Equal(
        problem,
        HandoverTo.Read(new Dictionary<string, string> { ["person"] = person }, Ahus, Bodil, Roster, directory: null)
            .Match(_ => (string?)null, problems => problems[0].TextKey));

    [Fact]
    public void Those_whom_the_organisation_has_named_are_offered_and_the_one_who_has_it_is_not()
    {
        Assert.Equal([Kari], HandoverTo.Known(Ahus, Bodil, Roster).Select(person => person.Id));
        Assert.Equal([Bodil], HandoverTo.Known(Ahus, Kari, Roster).Select(person => person.Id));
    }

    private static Person Known(PersonId id) => new(id, id.Value, "", Language.Bokmål);
}
