using GevinstBot.Network;
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

    [Fact]
    public void A_good_file_is_read_and_the_region_is_data()
    {
        var reading = File.Read(Good);
        Assert.Empty(reading.Problems);
        Assert.Equal("Helse Nord", reading.Version!.Roster.Region);
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
    [InlineData("people: [", "file.not-yaml")]
    [InlineData("", "file.empty")]
    [InlineData("- en\n- to", "file.empty")]
    public void What_is_no_network_at_all_is_said_so(string yaml, string problem) =>
        Assert.Equal([problem], File.Read(yaml).Problems.Select(found => found.TextKey));

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
