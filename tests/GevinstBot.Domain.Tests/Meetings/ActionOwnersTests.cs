using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Tests.Meetings;

/// <summary>Who has an action: an organisation, the lead, or somebody of theirs by name.</summary>
public sealed class ActionOwnersTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly Person Kari = Named("1", "Kari Nordmann");
    private static readonly Person Per = Named("2", "Per Hansen");
    private static readonly Person Lead = Named("3", "Lise Leder");
    private static readonly Person Guest = Named("4", "Kari Gjest");

    private static readonly ActionOwners Owners = new(
        [Ahus, Ous, ActionItem.Lead],
        new Roster(
            "Helse Sør-Øst",
            [new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust)],
            [Kari, Per, Lead, Guest],
            [new Member(Kari.Id, Role.Contact, Ahus), new Member(Lead.Id, Role.NetworkLead, null)],
            [new Substitute(Per.Id, Ous, null, null)],
            []));

    [Theory]
    [InlineData("ahus", "", "ahus", "")]
    [InlineData("ahus", "kari nordmann", "ahus", "1")]
    [InlineData("", "Kari Nordmann", "ahus", "1")]
    [InlineData("", "Per", "ous", "2")]
    [InlineData("", "Lise Leder", "lead", "3")]
    [InlineData("ous", "Kari Gjest", "ous", "4")]
    public void An_action_is_an_organisation_s_and_may_be_somebody_s_by_name(string organization, string name, string of, string person)
    {
        var read = Read(organization, name).Read;

        Assert.Equal((new OrganizationId(of), person), (read!.Value.Of, read.Value.Person?.Value ?? ""));
    }

    [Theory]
    [InlineData("ahus", "Kari", "person", ActionOwners.Unknown)]
    [InlineData("ahus", "Ola", "person", ActionOwners.Unknown)]
    [InlineData("ous", "Kari Nordmann", "person", ActionOwners.Elsewhere)]
    [InlineData("", "Kari Gjest", "of", "minutes.action-needs-organization")]
    [InlineData("", "", "of", "minutes.action-needs-organization")]
    public void Whoever_isn_t_known_or_is_elsewhere_is_said_beside_the_name(string organization, string name, string field, string problem)
    {
        var (read, problems) = Read(organization, name);

        Assert.Null(read);
        Assert.Equal([(field, problem)], problems.Select(one => (one.Field, one.TextKey)));
    }

    [Fact]
    public void A_typed_line_may_begin_with_a_person()
    {
        var fields = TypedNote.Fields("Kari Nordmann: send planen", NoteKind.Action, [], Owners, new(2026, 11, 17));

        Assert.Equal(("Kari Nordmann", "send planen"), (fields[MeetingNote.PersonField], fields[MeetingNote.TextField]));
    }

    private static ((OrganizationId Of, PersonId? Person)? Read, IReadOnlyList<Problem> Problems) Read(string organization, string name)
    {
        var form = new TypedForm(new Dictionary<string, string> { ["of"] = organization, ["person"] = name });
        var read = Owners.Read(form, "of", "person");
        return (read, form.Checked(() => 0).Problems);
    }

    private static Person Named(string id, string name) => new(new PersonId(id), name, "", Language.Bokmål);
}
