using System.Text;
using GevinstBot.Domain.Network;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using GevinstBot.TestKit;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Network;

/// <summary>A network file as an administrator writes it, and as an administrator gets it wrong.</summary>
public sealed class NetworkFileTests
{
    private const string Good = """
        region: Helse Nord
        lead: leder
        people:
          - { id: leder, aadObjectId: 6e760000-0000-4000-8000-000000000001, name: Leder }
          - { id: kontakt, aadObjectId: 6e760000-0000-4000-8000-000000000002, name: Kontakt }
        organizations:
          - { id: unn, name: Universitetssykehuset Nord-Norge HF, kind: healthTrust, contact: kontakt }
        meetings:
          days: [2026-11-17]
        """;

    private static readonly NetworkFile File = new([new MeetingPlanSection(), new AvoidPeriodSection()]);

    /// <summary>With every capability's part.</summary>
    private static readonly NetworkFile Whole = new(
        [new MeetingPlanSection(), new AvoidPeriodSection(), new IndicatorSection(), new PulseSection(), new CohortSection()]);

    [Fact]
    public void A_good_file_is_read_and_the_region_is_data()
    {
        var reading = File.Read(Good);
        Assert.Empty(reading.Problems);
        Assert.Equal("Helse Nord", reading.Version!.Roster.Region);
    }

    [Fact]
    public void A_text_that_was_read_lately_is_not_parsed_again()
    {
        var changed = Good.Replace("Helse Nord", "Helse Vest", StringComparison.Ordinal);

        var first = File.Read(Good);
        var other = File.Read(changed);

        Assert.Equal("Helse Vest", other.Version!.Roster.Region);
        Assert.Same(first, File.Read(Good));
        Assert.Same(other, File.Read(changed));
    }

    [Theory]
    [InlineData("name: Kontakt", "navn: Kontakt", 5, "file.missing")]
    [InlineData("name: Kontakt", "navn: Kontakt", 5, "file.unknown-key")]
    [InlineData("kind: healthTrust", "kind: hospital", 7, "file.not-a-choice")]
    [InlineData("contact: kontakt", "contact: kontakten", 7, "file.unknown-person")]
    [InlineData("000000000002", "00000000000X", 5, "file.not-an-object-id")]
    [InlineData("000000000002", "000000000001", 5, "file.twice")]
    [InlineData("2026-11-17", "17.11.2026", 9, "file.not-a-date")]
    [InlineData("id: unn", "id: UNN HF", 7, "file.not-an-id")]
    [InlineData("lead: leder", "leder: leder", 2, "file.unknown-key")]
    [InlineData("  days: [2026-11-17]", "  days: 2026-11-17", 9, "file.not-a-list")]
    public void A_mistake_is_answered_with_its_line_and_what_is_wrong(string right, string wrong, int line, string problem)
    {
        var reading = File.Read(Good.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(reading.Version);
        Assert.Contains(reading.Problems, found => found.Line == line && found.TextKey == problem);
    }

    [Theory]
    [InlineData("people: [", "file.not-closed")]
    [InlineData("people: lead: leder", "file.not-yaml")]
    [InlineData("", "file.empty")]
    [InlineData("- en\n- to", "file.empty")]
    public void What_is_no_network_at_all_is_said_so(string yaml, string problem) =>
        Assert.Equal([problem], File.Read(yaml).Problems.Select(found => found.TextKey));

    [Theory]
    [InlineData("\t  days: [2026-11-17]", 9, "file.tab")]
    [InlineData("  days:\n    - 2026-11-17\n\t- 2026-12-15", 11, "file.tab")]
    [InlineData("  days: [2026-11-17", 9, "file.not-closed")]
    [InlineData("  days: [2026-11-17]\n---\nregion: Helse Vest", 10, "file.second-document")]
    [InlineData("  days: &dager [2026-11-17]", 9, "file.anchor")]
    [InlineData("  days: !!str [2026-11-17]", 9, "file.anchor")]
    [InlineData("  days: [2026-11-17]\n  days: [2026-12-15]", 10, "file.twice")]
    [InlineData("  days: [2026-11-17]\n  Days: [2026-12-15]", 10, "file.unknown-key")]
    [InlineData("  days: [2026-11-17]\n  <<: { starts: \"12:00\" }", 10, "file.unknown-key")]
    [InlineData("  days: [2026-11-17]\n  ? [starts]\n  : \"12:00\"", 10, "file.not-a-key")]
    [InlineData("  days: [[[[[[[[[[[[[2026-11-17]]]]]]]]]]]]]", 9, "file.too-deep")]
    [InlineData("  days: [2026-11-17]\n  starts: \"12:00\u200b\"", 10, "file.unseen-character")]
    [InlineData("  days: [2026-11-17] # Helse S\ufffdr-\ufffdst", 9, "file.unseen-character")]
    [InlineData("  days: [2026-11-17]\u0000", 9, "file.unseen-character")]
    public void What_a_reader_would_take_for_something_else_is_told_on_its_line(string days, int line, string problem)
    {
        var reading = File.Read(Good.Replace("  days: [2026-11-17]", days, StringComparison.Ordinal));
        Assert.Null(reading.Version);
        Assert.Contains(reading.Problems, found => found.Line == line && found.TextKey == problem);
    }

    [Theory]
    [InlineData("[2026-11-17, 2026-11-17]", 9, "file.twice")]
    [InlineData("[2026-11-17, 2026-11-24]", 9, "file.two-meetings")]
    [InlineData("[2026-11-17, {2026-12-15: }]", 9, "file.not-a-list-of-texts")]
    [InlineData("\n    - 2026-11-17\n    - 2026-12-15:", 11, "file.not-a-list-of-texts")]
    [InlineData("[2026-11-17, ]", 0, "")]
    [InlineData("[2026-11-17, ~]", 9, "file.not-a-list-of-texts")]
    [InlineData("[2026-11-17, [2026-12-15]]", 9, "file.not-a-list-of-texts")]
    [InlineData("\n    - 2026-11-17\n    - 2026-02-30", 11, "file.not-a-date")]
    [InlineData("[2026-11-17, 0206-12-15]", 9, "file.not-a-date")]
    [InlineData("[2026-11-17, 9999-12-31]", 9, "file.not-a-date")]
    public void Every_meeting_day_is_read_or_told(string days, int line, string problem)
    {
        var problems = File.Read(Good.Replace("[2026-11-17]", days, StringComparison.Ordinal)).Problems;
        Assert.Equal(problem.Length == 0 ? [] : [(line, problem)], problems.Select(found => (found.Line, found.TextKey)));
    }

    [Theory]
    [InlineData("{ meeting: 2026-11, day: 2026-11-24, at: \"2026-11-03T08:00:00Z\" }", null)]
    [InlineData("{ meeting: 2026-11b, day: 2026-11-24, subject: Budsjett, minutes: 60, starts: \"09:00\" }", null)]
    [InlineData("{ meeting: 2026-11, cancelled: true }", null)]
    [InlineData("{ day: 2026-11-24 }", "file.missing")]
    [InlineData("{ meeting: november, day: 2026-11-24 }", "file.not-a-meeting")]
    [InlineData("{ meeting: 2026-11, day: 2026-12-01 }", "file.meeting-in-another-month")]
    [InlineData("{ meeting: 2026-11b, day: 2026-11-17 }", "file.meetings-same-day")]
    [InlineData("{ meeting: 2026-11, at: i går }", "file.not-a-moment")]
    [InlineData("{ meeting: 2026-11, starts: \"25:00\" }", "file.not-a-time")]
    [InlineData("{ meeting: 2026-11, minutes: 481 }", "file.not-a-whole-number")]
    [InlineData("{ meeting: 2026-11, cancelled: ja }", "file.not-a-choice")]
    [InlineData("{ meeting: 2026-11, place: Møterom 3 }", null)]
    [InlineData("{ meeting: 2026-11, room: Møterom 3 }", "file.unknown-key")]
    public void Every_change_of_a_meeting_is_read_or_told(string change, string? problem)
    {
        var problems = File.Read(Good.Replace("  days: [2026-11-17]", $"  days: [2026-11-17]\n  changed:\n    - {change}", StringComparison.Ordinal)).Problems;
        Assert.Equal(problem is null ? [] : [problem], problems.Select(found => found.TextKey));
    }

    [Theory]
    [InlineData("people", "  - { id: kontakt, aadObjectId: 6e760000-0000-4000-8000-000000000003, name: Tredje }")]
    [InlineData("people", "  - { id: tredje, aadObjectId: 6E760000-0000-4000-8000-000000000002, name: Tredje }")]
    [InlineData("organizations", "  - { id: unn, name: UNN, kind: healthTrust, contact: kontakt }")]
    [InlineData("initiatives", "  - { id: hjemme, name: Hjemmeoppfølging, phase: P }\n  - { id: hjemme, name: En til, phase: P }")]
    [InlineData("initiatives", "  - { id: hjemme, name: Hjemmeoppfølging, phase: P, organizations: [unn, unn] }")]
    [InlineData("avoid", "  - { key: uke, from: 2027-02-22, to: 2027-02-26 }\n  - { key: uke, from: 2027-02-26, to: 2027-03-01 }")]
    [InlineData("avoid", "  - { key: uke, from: 2027-02-22, to: 2027-02-26, organizations: [unn, unn] }")]
    [InlineData("indicators", "  - { id: i, name: I, unit: kr, direction: lower, frequency: monthly, aggregation: sum }\n  - { id: i, name: J, unit: kr, direction: lower, frequency: monthly, aggregation: sum }")]
    [InlineData("indicators", "  - { id: i, name: I, unit: kr, direction: lower, frequency: monthly, aggregation: sum, notFor: [unn, unn] }")]
    [InlineData("indicators", "  - { id: i, name: I, unit: kr, direction: lower, frequency: monthly, aggregation: sum, targets: { 2026: 1, \"2026\": 2 } }")]
    [InlineData("cohorts", "  - { id: k, name: K, programme: [], teams: [] }\n  - { id: k, name: K, programme: [], teams: [] }")]
    [InlineData("cohorts", "  - { id: k, name: K, teams: [{ id: t, name: T, organization: unn, leader: leder, members: [kontakt, kontakt] }] }")]
    [InlineData("cohorts", "  - { id: k, name: K, programme: [{ kind: gathering, date: 2026-11-04, topic: T }, { kind: gathering, date: 2026-11-04, topic: T }] }")]
    public void What_stands_twice_is_told_on_the_line_where_it_stands_again(string list, string items)
    {
        var (before, after) = Good.Contains($"{list}:\n", StringComparison.Ordinal) ? (Good.IndexOf("meetings:", StringComparison.Ordinal), "") : (Good.Length, $"\n{list}:\n");
        if (list == "people")
            before = Good.IndexOf("organizations:", StringComparison.Ordinal);
        var yaml = Good.Insert(before, after + items + "\n");
        var line = yaml[..(yaml.IndexOf(items, StringComparison.Ordinal) + items.Length)].Count(letter => letter == '\n') + 1;

        Assert.Equal([(line, "file.twice")], Whole.Read(yaml).Problems.Select(found => (found.Line, found.TextKey)));
    }

    [Fact]
    public void Keys_that_give_one_name_when_they_are_put_together_are_told()
    {
        var problems = Whole.Read(Good +
            """

            cohorts:
              - { id: kull, name: K, teams: [{ id: a-b, name: T, organization: unn, leader: leder }] }
              - { id: kull-a, name: K, teams: [{ id: b, name: T, organization: unn, leader: leder }] }
            """).Problems;
        Assert.Equal(["file.same-name kull-a-b"], problems.Select(problem => $"{problem.TextKey} {problem.Arguments[0]}"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("\"  \"")]
    public void Nobody_is_called_nothing(string name) =>
        Assert.Equal(
            [(5, "file.missing")],
            File.Read(Good.Replace("name: Kontakt", $"name: {name}", StringComparison.Ordinal)).Problems.Select(found => (found.Line, found.TextKey)));

    [Fact]
    public void Somebody_may_be_called_null_in_quotes() =>
        Assert.Equal("null", File.Read(Good.Replace("name: Kontakt", "name: \"null\"", StringComparison.Ordinal)).Version!.Roster.People[1].Name);

    [Theory]
    [InlineData("2026-12-25", "day.christmas-day")]
    [InlineData("2026-12-29", "day.romjul")]
    [InlineData("2027-07-06", "day.july")]
    [InlineData("2026-11-21", "day.weekend")]
    public void A_meeting_on_a_day_when_nobody_is_at_work_is_imported_with_a_warning(string day, string reason)
    {
        var reading = File.Read(Good.Replace("2026-11-17", day, StringComparison.Ordinal));
        Assert.Empty(reading.Problems);
        var warning = Assert.Single(reading.Version!.Warnings);
        Assert.Equal((9, "file.meeting-on-free-day", reason), (warning.Line, warning.TextKey, warning.DayKey));
        Assert.Equal($"Linje 9: møtedagen {day} er {new TextCatalog().In(Language.Bokmål)[reason]}", warning.Say(new TextCatalog().In(Language.Bokmål)));
    }

    [Fact]
    public void A_file_from_Windows_with_its_line_ends_and_its_mark_is_read_like_any_other()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good.ReplaceLineEndings("\r\n"))];
        Assert.Empty(File.Read(NetworkText.Decode(bytes).Text!).Problems);
    }

    [Theory]
    [InlineData("windows-1252", 2)]
    [InlineData("utf-16", 1)]
    public void A_file_that_is_not_UTF_8_is_refused_with_its_line(string encoding, int line)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes("# Region\nregion: Helse Sør-Øst\n");
        byte[] marked = encoding == "utf-16" ? [0xFF, 0xFE, .. bytes] : bytes;
        Assert.Equal(new FileProblem(line, "file.not-utf-8"), NetworkText.Decode(marked).Problem! with { Arguments = new FileProblem(0, "").Arguments });
    }

    [Fact]
    public void A_file_too_large_to_keep_is_refused_on_the_line_where_it_becomes_so()
    {
        var problem = Assert.Single(File.Read(Good + "\n" + new string('#', NetworkText.MostCharacters)).Problems);
        Assert.Equal((10, "file.too-large"), (problem.Line, problem.TextKey));
    }

    [Fact]
    public void A_name_too_long_for_a_card_is_told() =>
        Assert.Equal(
            [(5, "file.too-long")],
            File.Read(Good.Replace("name: Kontakt", $"name: {new string('x', 301)}", StringComparison.Ordinal)).Problems.Select(found => (found.Line, found.TextKey)));

    [Fact]
    public void A_hundred_thousand_brackets_are_told_at_once() =>
        Assert.Equal(["file.too-deep"], File.Read("region: " + new string('[', 100_000)).Problems.Select(found => found.TextKey));

    [Fact]
    public void Every_mistake_in_a_file_is_told_at_once()
    {
        var wrong = Good.Replace("kind: healthTrust", "kind: x", StringComparison.Ordinal).Replace("2026-11-17", "snart", StringComparison.Ordinal);
        Assert.Equal([7, 9], File.Read(wrong).Problems.Select(found => found.Line));
    }

    [Fact]
    public void Every_problem_has_a_text_in_both_languages()
    {
        var keys = System.Text.RegularExpressions.Regex.Matches(
            string.Concat(Directory.GetFiles(RepositoryRoot.PathOf("src", "GevinstBot"), "*.cs", SearchOption.AllDirectories).Select(System.IO.File.ReadAllText)),
            "\"(file\\.[a-z-]+)\"").Select(match => match.Groups[1].Value).Distinct();
        Assert.All(new TextCatalog().All, local => Assert.Empty(keys.Except(local.Keys)));
    }
}
