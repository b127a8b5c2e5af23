using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using NodaTime;

namespace GevinstBot.Domain.Tests.Register;

/// <summary>What may be changed in a network, and who answers on a day.</summary>
public sealed class RegisterRuleTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly Person Lead = Named("1", "Leder");
    private static readonly Person Kari = Named("2", "Kari Nordmann");
    private static readonly Person Ola = Named("3", "Ola Hansen");
    private static readonly LocalDate Today = new(2026, 11, 6);

    private static readonly Roster Network = new(
        "Nord", [new Organization(Ahus, "Akershus", "Ahus", OrganizationKind.HealthTrust)], [Lead, Kari, Ola],
        [new Member(Lead.Id, Role.NetworkLead, null), new Member(Kari.Id, Role.Contact, Ahus)],
        [new Substitute(Ola.Id, Ahus, new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 4))], []);

    [Theory]
    [InlineData("3.–17. mars, ola tar det", "2027-03-03", "2027-03-17", "3")]
    [InlineData("3.-17. mars", "2027-03-03", "2027-03-17", null)]
    [InlineData("9.11.–11.11.", "2026-11-09", "2026-11-11", null)]
    [InlineData("9. november", "2026-11-09", "2026-11-09", null)]
    [InlineData("3.3., ola tar det", "2027-03-03", "2027-03-03", "3")]
    [InlineData("den 29. februar 2028", "2028-02-29", "2028-02-29", null)]
    [InlineData("28. desember til 4. januar", "2026-12-28", "2027-01-04", null)]
    [InlineData("3–17 march 2028, hansen stands in", "2028-03-03", "2028-03-17", "3")]
    [InlineData("31.–32. mars", null, null, null)]
    [InlineData("i morgen", null, null, null)]
    [InlineData("3.–17. mars, n tar det", "2027-03-03", "2027-03-17", null)]
    [InlineData("", null, null, null)]
    public void What_can_be_read_of_an_absence_stands_in_the_form_and_the_rest_is_left_to_it(string typed, string? from, string? to, string? person)
    {
        var (fields, _) = TypedAbsence.Read(typed, Network.People, Today);

        Assert.Equal(
            (from, to, person is null ? null : $"id-{person}"),
            (fields.GetValueOrDefault("from"), fields.GetValueOrDefault("to"), fields.GetValueOrDefault("person")));
    }

    [Theory]
    [InlineData("31. februar", TypedAbsence.NoSuchDay)]
    [InlineData("31.–32. mars", TypedAbsence.NoSuchDay)]
    [InlineData("29. februar 2027, ola tar det", TypedAbsence.NoSuchDay)]
    [InlineData("i morgen", TypedAbsence.Unread)]
    [InlineData("3. kari", TypedAbsence.Unread)]
    [InlineData("3.–17. mars", null)]
    [InlineData("", null)]
    public void Days_that_are_none_or_can_t_be_read_are_said_beside_the_first_day(string typed, string? problem)
    {
        var (fields, problems) = TypedAbsence.Read(typed, Network.People, Today);

        Assert.Equal(problem, problems.SingleOrDefault()?.TextKey);
        Assert.All(problems, one => Assert.Equal(Absence.FromField, one.Field));
        Assert.Equal(problem is null && typed.Length > 0, fields.ContainsKey(Absence.FromField));
    }

    [Theory]
    [InlineData("Kari Nordmann", TypedPerson.OfAnother)]
    [InlineData("", null)]
    public void A_name_beside_somebody_else_s_object_id_is_not_dropped(string name, string? problem)
    {
        var typed = new Dictionary<string, string>
        {
            [TypedPerson.New.Name] = name,
            [TypedPerson.New.ObjectId] = Guid.Parse("00000000-0000-0000-0000-000000000009").ToString("D"),
        };
        var known = Ola with { Id = new(typed[TypedPerson.New.ObjectId]) };

        var read = NewContact.Read(typed, Ahus, Network with { People = [known] });

        Assert.Equal(problem, read.Problems.SingleOrDefault()?.TextKey);
    }

    [Fact]
    public void An_object_id_of_zeros_is_nobody_s()
    {
        var typed = new Dictionary<string, string>
        {
            [TypedPerson.New.Name] = "Kari Nordmann",
            [TypedPerson.New.ObjectId] = "00000000-0000-0000-0000-000000000000",
        };

        Assert.Equal(TypedPerson.NotAnObjectId, Assert.Single(NewContact.Read(typed, Ahus, Network).Problems).TextKey);
    }

    [Fact]
    public void A_person_s_name_is_corrected_on_one_line_and_the_person_stays_the_same()
    {
        var typed = new Dictionary<string, string> { [TypedPerson.Chosen] = Ola.Id.Value, [TypedPerson.New.Name] = "Ola\nHansen Berg" };

        Assert.Equal(
            Ola with { Name = "Ola Hansen Berg" }, PersonNameEdit.Read(typed, Network).Match<Person?>(person => person, _ => null));
        Assert.Equal(2, PersonNameEdit.Read(new Dictionary<string, string>(), Network).Problems.Count);
    }

    [Theory]
    [InlineData("11111111-1111-4111-8111-111111111111", "Kari Nordmann", "Ola Hansen", SetupAnswer.NamedTwice)]
    [InlineData("11111111-1111-4111-8111-111111111111", "Kari Nordmann", "Kari Nordmann", null)]
    [InlineData("22222222-2222-4222-8222-222222222222", "Åse Næss", "Kari Nordmann", SetupAnswer.NamedTwice)]
    public void On_the_card_of_contacts_one_object_id_has_one_name(string id, string first, string second, string? problem)
    {
        var (one, other) = (SetupField.Contact("unn"), SetupField.Contact("nordland"));
        var typed = new Dictionary<string, string> { [one.Name] = first, [one.ObjectId] = id, [other.Name] = second, [other.ObjectId] = id };

        var read = SetupAnswer.Read(
            "contacts", typed, new Dictionary<string, IReadOnlyList<string>> { [SetupField.Organizations] = ["unn", "nordland"] },
            new Dictionary<string, DirectoryAnswer>(), new Person(new("22222222-2222-4222-8222-222222222222"), "Åse Næss", "", Language.Bokmål));

        Assert.Equal(problem, read.Problems.SingleOrDefault()?.TextKey);
    }

    [Theory]
    [InlineData("3.–17. mars, per anne-lise tar det", "Per Anne-Lise")]
    [InlineData("3.–17. mars: åse.næss@example.no står inn", "åse.næss@example.no")]
    [InlineData("3.–17. mars", null)]
    public void Somebody_who_isn_t_known_stands_in_the_field_for_somebody_new(string typed, string? name) =>
        Assert.Equal(name, TypedAbsence.Read(typed, Network.People, Today).Fields.GetValueOrDefault(TypedPerson.New.Name));

    [Theory]
    [InlineData("2026-11-05", "2026-11-09", Absence.Past)]
    [InlineData("2026-11-09", "2026-11-07", Absence.EndsBeforeItBegins)]
    [InlineData("2026-11-30", "2026-12-01", Absence.Taken)]
    public void An_absence_in_the_past_backwards_or_on_another_s_days_is_refused_beside_its_field(string from, string to, string problem) =>
        Assert.Equal(problem, Assert.Single(Read(from, to, Ola).Problems).TextKey);

    [Fact]
    public void One_that_has_begun_may_be_corrected_in_its_own_place_and_nobody_stands_in_for_themselves()
    {
        var begun = new Absence(Ahus, Ola, new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 4));
        var later = new Dictionary<string, string> { ["from"] = "2026-12-01", ["to"] = "2026-12-08", ["person"] = Ola.Id.Value };

        Assert.True(Absence.Read(later, Ahus, Network, new LocalDate(2026, 12, 3), begun).IsAccepted);
        Assert.Equal(Absence.OwnSubstitute, Assert.Single(Read("2026-11-09", "2026-11-10", Kari).Problems).TextKey);
    }

    [Fact]
    public void The_last_lead_is_neither_removed_nor_made_a_deputy()
    {
        var lead = new Dictionary<string, string> { ["person"] = Lead.Id.Value, ["role"] = "deputy" };

        Assert.Equal(LeadEdit.LastLead, Assert.Single(LeadEdit.ReadRemoval(lead, Network).Problems).TextKey);
        Assert.Equal(LeadEdit.LastLead, Assert.Single(LeadEdit.Read(lead, Network).Problems).TextKey);
    }

    [Fact]
    public void An_open_round_is_with_whoever_answers_today_and_a_closed_one_with_whoever_had_it_at_the_end()
    {
        var (opens, closes) = (new LocalDate(2026, 11, 30), new LocalDate(2026, 12, 2));

        Assert.Equal(
            [Kari.Id, Kari.Id, Ola.Id, Ola.Id],
            new LocalDate[] { new(2026, 11, 20), new(2026, 11, 30), new(2026, 12, 1), new(2026, 12, 20) }
                .Select(day => Assert.Single(Network.On(day).AnsweringFor([Ahus], opens, closes)).Person));
    }

    [Fact]
    public void A_name_and_a_place_in_the_network_begin_and_end_on_a_day()
    {
        var network = Network with
        {
            Names = [new OrganizationName(Ahus, new LocalDate(2027, 1, 1), "Nye Ahus HF", "Nye Ahus")],
            LastDays = new Dictionary<OrganizationId, LocalDate> { [Ahus] = new(2027, 6, 30) },
        };

        Assert.Equal("Ahus", network.On(new LocalDate(2026, 12, 31)).Organization(Ahus).ShortName);
        Assert.Equal("Nye Ahus", network.On(new LocalDate(2027, 6, 30)).Organizations[0].ShortName);
        var after = network.On(new LocalDate(2027, 7, 1));
        Assert.Equal((0, "Nye Ahus", null), (after.Organizations.Count, after.Organization(Ahus).ShortName, after.AnswersFor(Ahus, new LocalDate(2027, 7, 1))));
    }

    [Fact]
    public void An_organisation_that_comes_later_is_in_the_network_from_its_day_and_is_not_asked_in_what_had_opened()
    {
        var network = Network with { FirstDays = new Dictionary<OrganizationId, LocalDate> { [Ahus] = new(2026, 11, 2) } };
        var (before, after) = (network.On(new LocalDate(2026, 11, 1)), network.On(new LocalDate(2026, 11, 2)));

        Assert.Equal((null, null, "Ahus"), (before.Find(Ahus), before.ContactOf(Ahus), before.Organization(Ahus).ShortName));
        Assert.Equal(new LocalDate(2026, 11, 2), network.NextChangeAfter(new LocalDate(2026, 10, 30)));
        Assert.NotNull(after.Find(Ahus));
        Assert.Empty(after.AnsweringFor([Ahus], new LocalDate(2026, 10, 30), new LocalDate(2026, 11, 6)));
        Assert.Single(after.AnsweringFor([Ahus], new LocalDate(2026, 11, 2), new LocalDate(2026, 11, 6)));
    }

    [Fact]
    public void A_person_is_chosen_or_new_never_both_and_one_known_by_their_id_is_that_person()
    {
        var typed = new Dictionary<string, string> { ["person"] = Ola.Id.Value, ["person-name"] = "Ola" };
        var known = new Dictionary<string, string> { ["person-object-id"] = "6E760000-0000-4000-8000-000000000009", ["person-name"] = "åse" };
        var nord = Network with { People = [.. Network.People, new Person(new("6e760000-0000-4000-8000-000000000009"), "Åse", "", Language.Bokmål)] };

        Assert.Equal(TypedPerson.Both, Assert.Single(NewContact.Read(typed, Ahus, Network).Problems).TextKey);
        Assert.Equal("Åse", NewContact.Read(known, Ahus, nord).Match(contact => contact.Person.Name, _ => ""));
        Assert.Equal(TypedPerson.Missing, Assert.Single(NewContact.Read(new Dictionary<string, string>(), Ahus, Network).Problems).TextKey);
    }

    private static Checked<Absence> Read(string from, string to, Person person) => Absence.Read(
        new Dictionary<string, string> { ["from"] = from, ["to"] = to, ["person"] = person.Id.Value }, Ahus, Network, Today);

    private static Person Named(string number, string name) => new(new($"id-{number}"), name, "", Language.Bokmål);
}
