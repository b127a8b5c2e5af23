using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;

namespace GevinstBot.Domain.Tests.Register;

public sealed class RoleEditTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly Person Kari = new(new("kari"), "Kari Nordmann", "", Language.Bokmål);
    private static readonly Person Ola = new(new("ola"), "Ola Hansen", "", Language.Bokmål);

    private static readonly Roster Roster = new(
        "Helse Sør-Øst", [new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust)], [Kari, Ola],
        [new Member(Kari.Id, Role.EconomyReader, null), new Member(Ola.Id, Role.BenefitOwner, Ahus)], [], []);

    [Fact]
    public void A_role_is_given_to_somebody_who_hasn_t_got_it()
    {
        Assert.Equal(new RoleEdit(Ola, Role.EconomyReader), Read("economy-reader", Ola).Match(edit => edit, _ => null!));
        Assert.Equal([new Problem("person", LeadEdit.SameRole)], Read("economy-reader", Kari).Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lead")]
    [InlineData("benefit-owner")]
    public void A_lead_and_a_benefit_owner_are_named_elsewhere(string role) => Assert.Equal("role", Assert.Single(Read(role, Ola).Problems).Field);

    [Fact]
    public void Only_a_role_that_somebody_has_is_taken()
    {
        Assert.True(Take("benefit-owner", Ola).IsAccepted);
        Assert.Equal([new Problem("person", RoleEdit.NotHeld)], Take("benefit-owner", Kari).Problems);
    }

    [Fact]
    public void An_organisation_has_one_benefit_owner_who_isn_t_named_twice()
    {
        Assert.Equal(Ola.Id, Roster.BenefitOwnerOf(Ahus));
        Assert.Equal([new Problem("person", RoleEdit.SameOwner, "Ahus")], Own(Ola).Problems);
        Assert.Equal(new RoleEdit(Kari, Role.BenefitOwner), Own(Kari).Match(edit => edit, _ => null!));
    }

    [Fact]
    public void A_benefit_owner_and_a_reader_are_neither_leads_nor_contacts()
    {
        Assert.False(Roster.IsLead(Kari.Id));
        Assert.Empty(Roster.ContactFor(Ola.Id));
        Assert.Null(Roster.ContactOf(Ahus));
    }

    private static Checked<RoleEdit> Read(string role, Person person) => RoleEdit.Read(Typed(role, person), Roster);

    private static Checked<RoleEdit> Take(string role, Person person) => RoleEdit.ReadRemoval(Typed(role, person), Roster);

    private static Checked<RoleEdit> Own(Person person) => RoleEdit.ReadOwner(Typed("", person), Ahus, Roster);

    private static Dictionary<string, string> Typed(string role, Person person) =>
        new() { [RoleEdit.RoleField] = role, [TypedPerson.Chosen] = person.Id.Value };
}
