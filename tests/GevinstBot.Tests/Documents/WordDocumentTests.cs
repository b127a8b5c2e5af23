using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GevinstBot.Documents;
using GevinstBot.TestKit;
using NodaTime;
using Language = GevinstBot.Domain.Network.Language;

namespace GevinstBot.Tests.Documents;

public sealed class WordDocumentTests
{
    private static readonly Instant Changed = Instant.FromUtc(2026, 11, 17, 14, 2);

    [Fact]
    public void Headings_lists_and_tables_are_what_Word_takes_for_them()
    {
        using var read = new WordReading(Made(Language.Bokmål).ToBytes());
        var styles = read.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);

        Assert.Equal(["Referat"], read.OfStyle("Title"));
        Assert.Equal(["Saker"], read.OfStyle("Heading1"));
        Assert.Equal(["1. Ventetid"], read.OfStyle("Heading2"));
        Assert.Equal(["én", "to"], read.OfStyle("ListBullet"));
        Assert.Equal(("heading 1", 0), HeadingOf(styles["Heading1"]));
        Assert.Equal(("heading 2", 1), HeadingOf(styles["Heading2"]));
        Assert.NotNull(styles["ListBullet"].StyleParagraphProperties!.NumberingProperties);
        Assert.Equal(["Aksjon | Frist", "Rydd | 1.12."], read.Table(0));
        Assert.Contains("Beslutning: Ja\nNei", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_is_read_by_Microsoft_s_library_in_a_test()
    {
        var tests = Directory.EnumerateFiles(RepositoryRoot.PathOf("tests", "GevinstBot.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Where(text => text.Contains("WordReading", StringComparison.Ordinal)).ToList();

        Assert.All(
            typeof(WordDocument).Assembly.GetTypes().Where(type => type.GetMethods().Any(made => made.IsStatic && made.ReturnType == typeof(WordDocument))),
            document => Assert.Contains(tests, text => text.Contains($"{document.Name}.For(", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whoever_hears_a_table_hears_what_it_tells_and_what_its_columns_are_called()
    {
        using var read = new WordReading(Made(Language.Bokmål).ToBytes());
        var table = read.Body.Elements<Table>().Single();

        Assert.Equal([true, false], table.Elements<TableRow>().Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.True(table.GetFirstChild<TableProperties>()!.TableLook!.FirstRow!.Value);
        Assert.Equal("Aksjoner", table.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb-NO")]
    [InlineData(Language.English, "en-GB")]
    public void It_says_its_title_its_language_and_when_it_was_written(Language language, string tag)
    {
        using var read = new WordReading(Made(language).ToBytes());

        Assert.Equal(("Referat", Changed.ToDateTimeUtc()), (read.Title, read.Modified!.Value.ToUniversalTime()));
        Assert.Equal(tag, read.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Empty(read.Main.GetPartsOfType<VbaProjectPart>());
    }

    [Fact]
    public void The_same_words_give_the_same_bytes() => Assert.Equal(Made(Language.Bokmål).ToBytes(), Made(Language.Bokmål).ToBytes());

    [Fact]
    public void A_document_may_be_written_twice()
    {
        var document = Made(Language.Bokmål);
        Assert.Equal(document.ToBytes(), document.ToBytes());
    }

    [Fact]
    public void What_XML_has_no_place_for_is_left_out_and_all_else_stands_as_it_was_typed()
    {
        using var read = new WordReading(new WordDocument("A\u0001B", Language.English, Changed).Paragraph("<b>&\u0000 😀  \uFFFE«å»").ToBytes());
        Assert.Equal("AB\n<b>& 😀  «å»", read.Text);
        Assert.Equal("AB", read.Title);
    }

    private static (string Name, int Level) HeadingOf(Style style) =>
        (style.StyleName!.Val!.Value!, style.StyleParagraphProperties!.OutlineLevel!.Val!.Value);

    private static WordDocument Made(Language language) => new WordDocument("Referat", language, Changed)
        .Heading("Saker").Subheading("1. Ventetid").Note("(10 min)").Labelled("Beslutning:", "Ja\r\nNei")
        .List(["én", "to"]).Table("Aksjoner", ["Aksjon", "Frist"], [(string[])["Rydd", "1.12."]]).Paragraph("Slutt");
}
