using System.Globalization;
using System.Text;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Tests.History;

/// <summary>
/// A network that has been at it for years: so many organisations with a contact each, four teams that check in ten times a year, a pulse
/// every other month, and a meeting each month of all these years.
/// </summary>
public sealed record OldNetwork(int Organizations)
{
    public const int Teams = 4;

    /// <summary>The month of the first meeting, after the demo's clock begins.</summary>
    public static YearMonth First { get; } = new(2026, 11);

    private const int Years = 11;

    public static PersonId Lead { get; } = Person(1);

    public static string LeadName => "Nettverksleder";

    public static LocalDate MeetingIn(YearMonth month) =>
        month.OnDayOfMonth(1).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Tuesday)).PlusWeeks(month.Month == 12 ? 1 : 2);

    public static PersonId Contact(int organization) => Person(1000 + organization);

    public static PersonId Leader(int team) => Person(100 + team);

    /// <summary>The Mondays of the check-ins.</summary>
    public static IEnumerable<LocalDate> CheckIns => Months.Where(month => month.Month is not (7 or 8)).Select(month => MeetingIn(month).PlusDays(6));

    public static IEnumerable<YearMonth> Months => Enumerable.Range(0, Years * 12).Select(First.PlusMonths);

    public string Text()
    {
        var (people, organizations) = (new StringBuilder(), new StringBuilder());
        for (var number = 0; number < Organizations; number++)
        {
            Line(people, $"  - {{ id: kontakt-{number}, aadObjectId: {Contact(number)}, name: Kontakt {number} }}");
            Line(organizations, $"  - {{ id: hf-{number}, name: Helseforetak {number}, kind: healthTrust, contact: kontakt-{number} }}");
        }
        for (var team = 0; team < Teams; team++)
            Line(people, $"  - {{ id: leder-{team}, aadObjectId: {Leader(team)}, name: Teamleder {team} }}");
        return $$"""
            region: Helse Nord
            lead: sjef
            people:
              - { id: sjef, aadObjectId: {{Lead}}, name: {{LeadName}} }
            {{people}}
            organizations:
            {{organizations}}
            meetings: { starts: "13:00", days: [{{List(Months.Select(MeetingIn), LocalDatePattern.Iso.Format)}}] }
            initiatives:
              - { id: journal, name: Ny journal, phase: Innføring }
            indicators:
              - { id: ventetid, name: Ventetid, kind: days, frequency: monthly, direction: lower, aggregation: median, targets: { 2026: 54 } }
            pulse:
            {{string.Concat(Months.Where(month => month.Month % 2 == 1).Select(month => $"  - {{ month: {YearMonthPattern.Iso.Format(month)}, initiative: journal }}\n"))}}
            cohorts:
              - id: kull
                name: Kull
                programme:
            {{string.Concat(CheckIns.Select(day => $"      - {{ kind: check-in, date: {LocalDatePattern.Iso.Format(day)}, topic: Test }}\n"))}}
                teams:
            {{string.Concat(Enumerable.Range(0, Teams).Select(team => $"      - {{ id: team-{team}, name: Team {team}, organization: hf-{team}, leader: leder-{team} }}\n"))}}
            """;
    }

    private static PersonId Person(int number) => new(string.Create(CultureInfo.InvariantCulture, $"6e760000-0000-4000-8000-{number:000000000000}"));

    private static string List<T>(IEnumerable<T> all, Func<T, string> written) => string.Join(", ", all.Select(written));

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
