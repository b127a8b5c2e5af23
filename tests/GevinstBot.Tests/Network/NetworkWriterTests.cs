using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Tests.Network;

/// <summary>What was changed from Teams is written as a file: whoever reads it gets the same network, and writing it again the same bytes.</summary>
public sealed class NetworkWriterTests
{
    private static readonly string Demo = File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml"));

    [Fact]
    public void The_demo_s_network_is_the_same_when_it_is_written_and_read()
    {
        var root = NetworkFile.Root(Demo)!;
        var written = NetworkWriter.Write(root);

        Assert.Equal(Outline(root), Outline(NetworkFile.Root(written)!));
        Assert.Equal(written, NetworkWriter.Write(NetworkFile.Root(written)!));
        Assert.Contains("\n- {id: kontakt-ahus, aadObjectId: 6e760000-0000-4000-8000-000000000101, ", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_written_is_read_as_it_was_and_written_the_same_again()
    {
        var random = new Random(20261117);
        for (var draw = 0; draw < 400; draw++)
        {
            var root = FileMap.Of([("region", FileText.Of("Nord")), .. Fields(random, depth: 0)]);
            var written = NetworkWriter.Write(root);
            var read = NetworkFile.Root(written);

            Assert.True(read is not null && Outline(root) == Outline(read), written);
            Assert.Equal(written, NetworkWriter.Write(read));
        }
    }

    [Fact]
    public void An_edit_touches_nothing_but_what_it_is_about()
    {
        var before = NetworkFile.Root(Demo)!;
        var after = before.WithContact(new OrganizationId("ahus"), new Person(new("6e760000-0000-4000-8000-000000000999"), "Åse Næss", "", Language.Bokmål));

        var changes = LineDifference.Between(NetworkWriter.Write(before), NetworkWriter.Write(after));

        Assert.Equal(
            ["+- {id: ase-naess, aadObjectId: 6e760000-0000-4000-8000-000000000999, name: Åse Næss}", "-  contact: kontakt-ahus", "+  contact: ase-naess"],
            changes.Select(change => $"{(change.IsNew ? '+' : '-')}{change.Text}"));
    }

    [Fact]
    public void A_substitute_who_becomes_the_contact_is_no_longer_the_substitute()
    {
        var root = NetworkFile.Root(Demo)!
            .WithContact(new OrganizationId("ous"), new Person(new("6e760000-0000-4000-8000-000000000202"), "Stedfortreder OUS", "", Language.Bokmål));

        Assert.Contains("\n  shortName: OUS\n  kind: healthTrust\n  contact: vara-ous\n- id: sunnaas\n", NetworkWriter.Write(root), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_added_beside_the_days_of_others_and_taken_away_alone()
    {
        var (ahus, kari) = (new OrganizationId("ahus"), new Person(new("6e760000-0000-4000-8000-000000000998"), "Kari", "", Language.Bokmål));
        var march = new Substitute(kari.Id, ahus, new LocalDate(2027, 3, 3), new LocalDate(2027, 3, 17));

        var with = NetworkFile.Root(Demo)!.WithSubstitute(march, kari);
        var without = with.WithoutSubstitute(march);

        Assert.Contains("  substitutes:\n  - {person: vara-ahus}\n  - {person: kari, from: 2027-03-03, to: 2027-03-17}\n", NetworkWriter.Write(with), StringComparison.Ordinal);
        Assert.Contains("  substitute: {person: vara-ahus}\n", NetworkWriter.Write(without), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Åse Næss", "ase-naess")]
    [InlineData("  Jørn-Are  O'Brien ", "jorn-are-o-brien")]
    [InlineData("Renée Ünal", "renee-unal")]
    [InlineData("李明", "person")]
    public void A_key_is_the_name_in_the_letters_that_a_key_may_have(string name, string key) => Assert.Equal(key, PersonKey.Of(name));

    [Fact]
    public void Two_of_one_name_have_two_keys() => Assert.Equal("kari-3", PersonKey.For("Kari", ["kari", "kari-2"]));

    private static IEnumerable<(string, FileNode?)> Fields(Random random, int depth) =>
        Enumerable.Range(0, random.Next(1, 5)).Select(number => ($"{Word(random)}{number}", (FileNode?)Node(random, depth)));

    private static FileNode Node(Random random, int depth) => (depth > 3 ? 0 : random.Next(4)) switch
    {
        2 => FileList.Of(Enumerable.Range(0, random.Next(4)).Select(_ => Node(random, depth + 1))),
        3 => FileMap.Of(Fields(random, depth + 1)),
        _ => random.Next(12) == 0 ? new FileText(0, "", IsNothing: true) : FileText.Of(Word(random)),
    };

    private static string Word(Random random)
    {
        string[] words =
        [
            "kari", "13:00", "2026-11-17", "~", "null", "", "true", "0.5", "- a", "a: b", "a, b", "{x}", "[x]", "#x", "x # y", "'x'", "\"x\"", "Åse 😀",
            "@", "`", "%", "!t", "&a", "*a", "|", ">", "?", " x ", "a\u00a0b", "slutt:", "linje\nskift", "\t", "« »", "…", new string('x', 200),
        ];
        return words[random.Next(words.Length)];
    }

    /// <summary>What stands in a file, whatever its lines.</summary>
    private static string Outline(FileNode node) => node switch
    {
        FileText text => text.IsNothing ? "~" : $"'{text.Value}'",
        FileList list => $"[{string.Join(", ", list.Items.Select(Outline))}]",
        FileMap map => $"{{{string.Join(", ", map.Fields.Select(field => $"'{field.Key}': {Outline(field.Value.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
