using System.Globalization;
using System.Text;
using GevinstBot.Domain.Network;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// A network file of any size: so many organisations with a contact each, so many teams of so many people in one cohort, which the
/// organisations share. The first of a team is its leader.
/// </summary>
public sealed record LargeNetwork(int Organizations = 1, int Teams = 0, int TeamSize = 4)
{
    /// <summary>The period of its one check-in.</summary>
    public const string CheckIn = "2026-w49-kull";

    private const int Contacts = 900;
    private const int Leads = 999;

    public static PersonId Lead { get; } = Person(Leads, 1);

    /// <summary>Everybody but the lead.</summary>
    public IEnumerable<PersonId> People =>
        [.. Enumerable.Range(0, Organizations).Select(Contact), .. Enumerable.Range(0, Teams).SelectMany(Team)];

    public static PersonId Contact(int organization) => Person(Contacts, organization);

    public static PersonId Leader(int team) => Person(0, team);

    /// <summary>Everybody in a team, the leader first.</summary>
    public IEnumerable<PersonId> Team(int team) => Enumerable.Range(0, TeamSize).Select(member => Person(member, team));

    public string Text()
    {
        var (people, organizations, teams) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var number = 0; number < Organizations; number++)
        {
            Add(people, $"kontakt-{number}", Contact(number), $"Kontakt {number}");
            Line(organizations, $"  - {{ id: hf-{number}, name: Helseforetak {number}, kind: healthTrust, contact: kontakt-{number} }}");
        }
        for (var team = 0; team < Teams; team++)
        {
            Add(people, $"leder-{team}", Leader(team), $"Leder {team}");
            for (var member = 1; member < TeamSize; member++)
                Add(people, $"medlem-{team}-{member}", Person(member, team), $"Medlem {team} {member}");
            var members = string.Join(", ", Enumerable.Range(1, TeamSize - 1).Select(member => $"medlem-{team}-{member}"));
            Line(teams, $"      - {{ id: team-{team}, name: Team {team}, organization: hf-{team % Organizations}, leader: leder-{team}, members: [{members}] }}");
        }
        return $$"""
            region: Helse Nord
            lead: sjef
            people:
              - { id: sjef, aadObjectId: {{Lead}}, name: Nettverksleder }
            {{people}}
            organizations:
            {{organizations}}
            meetings: { starts: "13:00", days: [2026-11-17, 2026-12-15] }
            initiatives:
              - { id: journal, name: Ny journal, phase: Innføring }
            indicators:
              - { id: ventetid, name: Ventetid, kind: days, frequency: monthly, direction: lower, aggregation: median, targets: { 2026: 54 } }
            pulse:
              - { month: 2026-11, initiative: journal }
            {{Cohorts(teams)}}
            """;
    }

    private string Cohorts(StringBuilder teams) => Teams == 0 ? "" : $$"""
        cohorts:
          - id: kull
            name: Kull
            programme:
              - { kind: check-in, week: 2026-W49, topic: Test }
            teams:
        {{teams}}
        """;

    private static PersonId Person(int group, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"6e760000-0000-4000-8{group:000}-{number:000000000000}"));

    private static void Add(StringBuilder people, string key, PersonId id, string name) =>
        Line(people, $"  - {{ id: {key}, aadObjectId: {id}, name: {name} }}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
