using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Network;

public sealed class RosterTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly PersonId Contact = new("contact");
    private static readonly PersonId Deputy = new("deputy");

    [Theory]
    [InlineData(9, "contact")]
    [InlineData(10, "deputy")]
    [InlineData(13, "deputy")]
    [InlineData(14, "contact")]
    public void A_substitute_answers_from_the_first_day_to_the_last_both_included(int day, string expected)
    {
        var roster = Roster(new Substitute(Deputy, Ahus, new LocalDate(2026, 11, 10), new LocalDate(2026, 11, 13)));
        Assert.Equal(expected, roster.AnswersFor(Ahus, new LocalDate(2026, 11, day))?.Value);
    }

    [Theory]
    [InlineData(9, 10)]
    [InlineData(10, 14)]
    [InlineData(13, 14)]
    [InlineData(14, null)]
    public void The_network_becomes_another_on_the_day_that_somebody_begins_to_stand_in_and_the_day_after_the_last(int day, int? change)
    {
        var roster = Roster(new Substitute(Deputy, Ahus, new LocalDate(2026, 11, 10), new LocalDate(2026, 11, 13)));
        Assert.Equal(change, roster.NextChangeAfter(new LocalDate(2026, 11, day))?.Day);
    }

    [Fact]
    public void A_substitute_without_dates_is_named_but_not_on_duty()
    {
        var roster = Roster(new Substitute(Deputy, Ahus, null, null));
        Assert.Equal(Contact, roster.AnswersFor(Ahus, new LocalDate(2026, 11, 10)));
    }

    [Fact]
    public void An_organisation_that_has_left_is_called_by_its_key()
    {
        var left = Roster(new Substitute(Deputy, Ahus, null, null)).Organization(new OrganizationId("innlandet"));
        Assert.Equal(("innlandet", "innlandet", "innlandet"), (left.Id.Value, left.Name, left.ShortName));
    }

    [Fact]
    public void A_copy_with_other_people_finds_those()
    {
        var roster = Roster(new Substitute(Deputy, Ahus, null, null));
        Assert.Null(roster.Find(Deputy));

        var copy = roster with { People = [new Person(Deputy, "Vara", "", Language.Bokmål)], Members = [] };

        Assert.Equal("Vara", copy.Find(Deputy)?.Name);
        Assert.Null(copy.AnswersFor(Ahus, new LocalDate(2026, 11, 10)));
        Assert.Null(roster.Find(Deputy));
    }

    private static Roster Roster(Substitute substitute) => new("Helse Sør-Øst", [], [], [new Member(Contact, Role.Contact, Ahus)], [substitute], []);
}
